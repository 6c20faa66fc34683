//! The same content gives the same site, byte for byte.

use crate::support::{build, files, read, real};

#[test]
fn two_builds_are_the_same_bytes() {
    let (one, other) = (build(&read(&real())), build(&read(&real())));
    let (one, other) = (files(one.path()), files(other.path()));
    assert!(one.len() > 10, "{:?}", one.keys());
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(bytes == other[&path], "{} differs", path.display());
    }
}
