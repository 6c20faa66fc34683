//! Links of this site.

use plumbline::site::href;
use proptest::prelude::*;
use url::Url;

proptest! {
    /// Whatever stands in an address: a link to it stays on this site, below its root.
    #[test]
    fn a_path_is_never_anything_but_a_path(path in "[a-z:/.%#?@ ]{0,12}", scheme in "(javascript:|data:|//|https://other.invalid/)?") {
        let root = Url::parse("https://host.invalid/folder/").unwrap();
        let path = format!("{scheme}{}", path.replace(['#', '?'], "").replace("..", ""));
        let link = root.join(&href(&path, "main")).unwrap();
        prop_assert!(link.as_str().starts_with(root.as_str()), "{path} leads to {link}");
    }
}
