//! Each page of a site that has an origin has an image to be shown with a link to it.

use crate::support::{build, files, other, read, real};
use scraper::{Html, Selector};
use std::{collections::BTreeSet, fs, io::Cursor, path::Path};

const ORIGIN: &str = "https://host.internal/choose/";
/// What networks take without making it smaller.
const MOST: usize = 60_000;

/// The pixels of an image, as red, green and blue.
fn decoded(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgb);
    (info.width, info.height, pixels)
}

/// Fails where anything is drawn in the margin, into which texts never run: a plumb line hangs on the right.
#[track_caller]
fn assert_margins(name: &Path, bytes: &[u8]) {
    let (width, height, pixels) = decoded(bytes);
    assert_eq!((width, height), (1200, 630), "{}", name.display());
    let paper = pixels[..3].repeat(width as usize);
    let rows: Vec<&[u8]> = pixels.chunks(paper.len()).collect();
    let drawn = |y: usize, from: usize, to: usize| rows[y][3 * from..3 * to] != paper[3 * from..3 * to];
    for y in 0..630 {
        let gap = drawn(y, 1014, 1058) && !(556..562).contains(&y);
        assert!(!drawn(y, 0, 76) && !gap && !drawn(y, 1124, 1200), "{}: line {y}", name.display());
    }
    let told = (160..540).filter(|y| drawn(*y, 80, 1014)).count();
    assert!(told > 60, "{}: nothing is said", name.display());
    assert!((620..630).all(|y| !drawn(y, 0, 1200)), "{}: below", name.display());
}

/// True for an image that is none of the site's icons.
fn is_preview(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".png") && !name.starts_with("icon-")
}

#[test]
fn each_page_of_a_site_with_an_origin_has_an_image() {
    let select = |css: &str| Selector::parse(css).unwrap();
    for content in [real(), other()] {
        let mut content = read(&content);
        content.site.origin = Some(ORIGIN.to_owned());
        let folder = build(&content);
        let files = files(folder.path());
        let mut images = BTreeSet::new();
        for (path, bytes) in files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "html")) {
            let html = Html::parse_document(std::str::from_utf8(bytes).unwrap());
            let told =
                |css: &str| html.select(&select(css)).map(|meta| meta.attr("content").unwrap().to_owned()).next();
            let image = told("meta[property='og:image']");
            if path == Path::new("404.html") {
                assert_eq!(image, None, "nobody passes on a page that is missing");
                continue;
            }
            let image = image.unwrap_or_else(|| panic!("{} has no image", path.display()));
            let file = Path::new(image.strip_prefix(ORIGIN).unwrap()).to_owned();
            assert_eq!(file.parent(), path.parent());
            let bytes = files.get(&file).unwrap_or_else(|| panic!("there is no {}", file.display()));
            assert!(bytes.len() <= MOST, "{} has {} bytes", file.display(), bytes.len());
            assert_margins(&file, bytes);
            assert_eq!(told("meta[property='og:image:width']").as_deref(), Some("1200"));
            assert_eq!(told("meta[property='og:image:height']").as_deref(), Some("630"));
            assert_eq!(told("meta[name='twitter:card']").as_deref(), Some("summary_large_image"));
            let alt = told("meta[property='og:image:alt']").unwrap();
            assert!(alt.len() > 20 && !alt.contains("..") && !alt.contains("Plumbline."), "{alt}");
            assert!(images.insert(bytes.clone()), "{} is that of another page", file.display());
        }
        let drawn = files.keys().filter(|path| is_preview(path)).count();
        assert_eq!(drawn, images.len(), "an image without a page");
    }
}

/// An address that is not absolute is none to those who show images, so nothing is drawn and nothing named.
#[test]
fn a_site_without_an_origin_has_none() {
    let folder = build(&read(&other()));
    for (path, bytes) in files(folder.path()) {
        assert!(!is_preview(&path), "{}", path.display());
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("og:image") && !text.contains("twitter:card"), "{}", path.display());
    }
}

#[test]
fn no_title_is_too_long() {
    let mut content = read(&other());
    content.site.origin = Some(ORIGIN.to_owned());
    let titles = [
        "Why".to_owned(),
        "Unconstitutional".repeat(8),
        "A title of many words that goes on and on and says what could be said in four of them ".repeat(6),
    ];
    for (article, title) in content.articles.iter_mut().zip(&titles) {
        article.front.title.clone_from(title);
        article.front.answer = format!("{title}, {title}");
    }
    assert!(content.articles.len() >= titles.len());
    let (folder, again) = (build(&content), build(&content));
    for article in content.articles.iter().take(titles.len()) {
        let file = format!("articles/{}/preview.png", article.slug);
        let bytes = fs::read(folder.path().join(&file)).unwrap();
        assert_margins(Path::new(&file), &bytes);
        assert!(bytes == fs::read(again.path().join(&file)).unwrap(), "{file} is another one each time");
    }
}
