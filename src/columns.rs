//! The form of the files that the program reads: two columns, one of texts and one of numbers, in the order in which
//! the fields of a type are declared. It says no names, so reading it takes no code for names; what writes it is compiled
//! along with what reads it, and nobody else reads it: others read the contract's files.

use std::{sync::Arc, vec::IntoIter};

/// A file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    pub texts: Vec<String>,
    pub numbers: Vec<f64>,
}

impl Columns {
    /// Writes a value.
    pub fn of(value: &impl Column) -> Self {
        let mut columns = Self::default();
        value.write(&mut columns);
        columns
    }

    /// Reads the value; none where the columns do not hold just one.
    pub fn open<T: Column>(self) -> Option<T> {
        let mut reader = Reader { texts: self.texts.into_iter(), numbers: self.numbers.into_iter() };
        let value = T::read(&mut reader)?;
        (reader.texts.next().is_none() && reader.numbers.next().is_none()).then_some(value)
    }
}

/// What of a file has not been read yet.
pub struct Reader {
    texts: IntoIter<String>,
    numbers: IntoIter<f64>,
}

/// What can stand in columns. What was written is read as it was.
pub trait Column: Sized {
    /// Takes a value off the columns; none where they end too early or hold what is no value.
    fn read(from: &mut Reader) -> Option<Self>;

    /// Puts a value at the end of the columns.
    fn write(&self, to: &mut Columns);
}

impl Column for String {
    fn read(from: &mut Reader) -> Option<Self> {
        from.texts.next()
    }

    fn write(&self, to: &mut Columns) {
        to.texts.push(self.clone());
    }
}

impl Column for f64 {
    fn read(from: &mut Reader) -> Option<Self> {
        from.numbers.next()
    }

    fn write(&self, to: &mut Columns) {
        to.numbers.push(*self);
    }
}

/// Counts and places: whole numbers that are not negative.
impl Column for usize {
    fn read(from: &mut Reader) -> Option<Self> {
        let number = from.numbers.next()?;
        let whole = number as usize;
        (whole as f64 == number).then_some(whole)
    }

    fn write(&self, to: &mut Columns) {
        to.numbers.push(*self as f64);
    }
}

impl Column for bool {
    fn read(from: &mut Reader) -> Option<Self> {
        [false, true].get(usize::read(from)?).copied()
    }

    fn write(&self, to: &mut Columns) {
        usize::from(*self).write(to);
    }
}

impl<T: Column> Column for Option<T> {
    fn read(from: &mut Reader) -> Option<Self> {
        if bool::read(from)? { T::read(from).map(Some) } else { Some(None) }
    }

    fn write(&self, to: &mut Columns) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }
}

impl<T: Column> Column for Vec<T> {
    fn read(from: &mut Reader) -> Option<Self> {
        let count = usize::read(from)?;
        let mut values = vec![];
        for _ in 0..count {
            values.push(T::read(from)?);
        }
        Some(values)
    }

    fn write(&self, to: &mut Columns) {
        self.len().write(to);
        self.iter().for_each(|value| value.write(to));
    }
}

impl<T: Column> Column for Arc<T> {
    fn read(from: &mut Reader) -> Option<Self> {
        T::read(from).map(Self::new)
    }

    fn write(&self, to: &mut Columns) {
        T::write(self, to);
    }
}

/// Lets a type stand in columns: a struct with its fields in braces, a choice with its variants in brackets.
macro_rules! columns {
    ($($type:ident { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::columns::Column for $type {
            fn read(from: &mut $crate::columns::Reader) -> Option<Self> {
                Some(Self { $($field: $crate::columns::Column::read(from)?),+ })
            }

            fn write(&self, to: &mut $crate::columns::Columns) {
                let Self { $($field),+ } = self;
                $($crate::columns::Column::write($field, to);)+
            }
        }
    )+ };
    ($($type:ident [ $($variant:ident),+ ])+) => { $(
        impl $crate::columns::Column for $type {
            fn read(from: &mut $crate::columns::Reader) -> Option<Self> {
                let place: usize = $crate::columns::Column::read(from)?;
                [$(Self::$variant),+].get(place).copied()
            }

            fn write(&self, to: &mut $crate::columns::Columns) {
                let place = [$(Self::$variant),+].iter().position(|variant| variant == self);
                $crate::columns::Column::write(&place.unwrap_or_default(), to);
            }
        }
    )+ };
}
pub(crate) use columns;
