//! A folder for all that a browser writes: its profile, its caches, its temporary files.

use std::fs;

use tempfile::TempDir;

/// Where in the home the profile of Firefox lies.
pub const FIREFOX_PROFILE: &str = "firefox";

/// Windows have to get as narrow as a phone, but the buttons around the page keep those of
/// Firefox and of WebKit's test browser wider. These styles, for Firefox and for the two versions
/// of GTK, shrink what is around the page, and leave the page alone.
const STYLES: [(&str, &str); 3] = [
    ("firefox/chrome/userChrome.css", ":root { min-width: 0 !important; }"),
    ("gtk-3.0/gtk.css", NARROW_GTK),
    ("gtk-4.0/gtk.css", NARROW_GTK),
];
const NARROW_GTK: &str = "button, entry, image, label { min-width: 0; padding: 0; margin: 0; font-size: 1px; }";

/// Makes a new home, without anything from an earlier session. It is removed when dropped.
pub fn new_home() -> TempDir {
    let home = TempDir::with_prefix("plumbline-").expect("a folder for temporary files");
    for (path, style) in STYLES {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a new folder");
        fs::write(path, style).expect("a new file");
    }
    home
}
