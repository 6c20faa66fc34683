//! What a QR code says is read by another library.

use plumbline::qr::Qr;
use proptest::prelude::*;

/// Pixels of a module.
const LARGE: usize = 4;

/// Draws the path of a code and has it read.
fn read(qr: &Qr) -> String {
    let size = qr.size as usize;
    let mut dark = vec![vec![false; size]; size];
    for run in qr.path.split('M').skip(1) {
        let mut numbers = run.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<usize>().ok());
        let (x, y, length) = (numbers.next().unwrap(), numbers.next().unwrap(), numbers.next().unwrap());
        dark[y][x..x + length].fill(true);
    }
    let side = size * LARGE;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(
            side,
            side,
            |x, y| {
                if dark[y / LARGE][x / LARGE] { 0 } else { 255 }
            },
        );
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().expect("a code that can be read").1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_code_says_what_it_was_made_of(text in "https://[a-z]{3,20}\\.example/result/#v=1[a-z0-9&=.~%-]{0,900}") {
        prop_assert_eq!(read(&Qr::of(&text).unwrap()), text);
    }
}

#[test]
fn what_no_code_can_hold_has_none() {
    assert!(Qr::of(&"a".repeat(2953)).is_some());
    assert_eq!(Qr::of(&"a".repeat(2954)), None);
}
