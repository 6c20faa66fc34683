use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::*,
    tachys::{
        hydration::Cursor,
        view::{Mountable, Position, PositionState, add_attr::AddAnyAttr},
    },
};

/// Makes any view one type, like `into_any`, and leaves out two things that `into_any` instantiates for each view: an
/// asynchronous way to hydrate, for lazy routes, of which there are none; and a comparison with the view that stood there
/// before, where putting the new one in its place does as well. Both together were a third of the app's size.
///
/// So a view that is rendered anew is new in the page: what must keep the focus or stay open is rendered once, with
/// signals inside.
pub fn erase(view: impl IntoView + 'static) -> AnyView {
    Hydrated(view).into_any()
}

struct Hydrated<V>(V);

impl<V: Render> Render for Hydrated<V> {
    type State = V::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl<V: RenderHtml + Send> RenderHtml for Hydrated<V> {
    type AsyncOutput = V::AsyncOutput;
    type Owned = Hydrated<V::Owned>;

    const MIN_LENGTH: usize = V::MIN_LENGTH;
    const EXISTS: bool = V::EXISTS;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    fn resolve(self) -> impl Future<Output = Self::AsyncOutput> + Send {
        self.0.resolve()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        Hydrated(self.0.into_owned())
    }
}

impl<V: AddAnyAttr> AddAnyAttr for Hydrated<V> {
    type Output<NewAttr: Attribute> = Hydrated<V::Output<NewAttr>>;

    fn add_any_attr<NewAttr: Attribute>(self, attr: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        Hydrated(self.0.add_any_attr(attr))
    }
}
