//! The door for addresses that authors write and settings give. Escaping keeps an address from breaking out of its
//! attribute, but not from leading to a script or to another host; so what may stand in one is listed here, and all else
//! is refused when the site is built.

/// What an address is for, which says what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A link within the site, relative to its root.
    Link,
    /// A page of somebody else.
    Page,
    /// Where the site is published.
    Origin,
    /// Whom to write to.
    Mail,
    /// Where an issue is opened; what it is filled in with follows.
    Tracker,
}

/// The address as it may be printed. An error is a sentence that says what to do.
pub fn admit(text: &str, of: Use) -> Result<String, String> {
    let shown: String = text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    match of {
        Use::Link if is_link(text) => Ok(text.to_owned()),
        Use::Link => Err(format!(
            "“{shown}” is not a link of this site. Links are relative to its root, as articles/name/#heading; sources are named \
             as source:<id>."
        )),
        Use::Page if is_page(text) => Ok(text.to_owned()),
        Use::Page => Err(format!(
            "“{shown}” is no address of a page. Give one that begins with https:// and a host, and percent-encode what is no \
             plain letter, digit or sign."
        )),
        Use::Origin | Use::Mail | Use::Tracker if is_reserved(text) => Err(format!(
            "“{shown}” names a host that is reserved for examples and tests, so nobody can be reached there. Give your own, or \
             leave it out."
        )),
        Use::Origin if is_origin(text) => Ok(format!("{}/", text.trim_end_matches('/'))),
        Use::Origin => Err(format!(
            "“{shown}” is no address of a site. Give one that begins with https:// or http:// and a host, with or without a \
             folder, as https://<host>/<folder>/."
        )),
        Use::Mail if is_mail(text) => Ok(text.to_owned()),
        Use::Mail => Err(format!("“{shown}” is no mail address. Give one in the form of <name>@<host>.")),
        Use::Tracker if is_page(text) && !text.contains(['?', '#']) => Ok(text.to_owned()),
        Use::Tracker => Err(format!(
            "“{shown}” is no address where an issue is opened. Give one that begins with https:// and a host, without “?” and “#”, \
             as https://<host>/<owner>/<name>/issues/new."
        )),
    }
}

fn is_link(text: &str) -> bool {
    let (path, fragment) = text.split_once('#').map_or((text, None), |(path, rest)| (path, Some(rest)));
    let path = match path {
        "./" => "",
        "" => return false,
        path => path,
    };
    // A colon would begin a scheme, and a browser takes “\” for “/”.
    let sound = |c: char| c.is_ascii_graphic() && !"\"<>\\:#`".contains(c);
    is_path(path) && fragment.is_none_or(|fragment| !fragment.is_empty() && fragment.chars().all(sound))
}

fn is_page(text: &str) -> bool {
    let Some((host, rest)) = host_of(text, &["https://"]) else { return false };
    let sound = |c: char| c.is_ascii_graphic() && !"\"<>\\`".contains(c);
    is_host(host) && host.contains('.') && rest.chars().all(sound)
}

fn is_origin(text: &str) -> bool {
    let Some((host, rest)) = host_of(text, &["https://", "http://"]) else { return false };
    is_host(host) && (rest.is_empty() || rest.strip_prefix('/').is_some_and(is_path))
}

fn is_mail(text: &str) -> bool {
    let sound = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty() && name.chars().all(sound) && is_host(host) && host.contains('.')
}

/// The host after one of the schemes, without its port, and what follows both.
fn host_of<'a>(text: &'a str, schemes: &[&str]) -> Option<(&'a str, &'a str)> {
    let after = schemes.iter().find_map(|scheme| text.strip_prefix(scheme))?;
    let (host, rest) = after.split_at(after.find(['/', '?', '#']).unwrap_or(after.len()));
    match host.split_once(':') {
        Some((host, port)) => (port.parse::<u16>().is_ok() && !port.starts_with('+')).then_some((host, rest)),
        None => Some((host, rest)),
    }
}

fn is_host(host: &str) -> bool {
    let sound = |c: char| c.is_ascii_alphanumeric() || c == '-';
    host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && label.chars().all(sound))
}

/// True for the names that nobody can have (RFC 2606 and 6761).
fn is_reserved(text: &str) -> bool {
    let host = text.split_once('@').map(|(_, host)| host);
    let host = host.or_else(|| Some(host_of(text, &["https://", "http://"])?.0)).unwrap_or_default();
    let host = host.to_ascii_lowercase();
    let mut labels = host.trim_end_matches('.').rsplit('.');
    match labels.next() {
        Some("example" | "test" | "invalid" | "localhost") => true,
        Some("com" | "net" | "org") => labels.next() == Some("example"),
        _ => false,
    }
}

/// Folders and a file, none of which leads up or to nowhere; empty for the root.
fn is_path(path: &str) -> bool {
    let sound = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    let folders = path.strip_suffix('/').unwrap_or(path);
    let dots = |part: &str| part.chars().all(|c| c == '.');
    path.is_empty() || folders.split('/').all(|part| !dots(part) && part.chars().all(sound))
}
