//! Sections of a WebAssembly module, as far as they have to be changed. See the binary format in the specification of
//! WebAssembly, chapter 5.

/// The kinds of sections.
const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
/// The bytes before the first section.
const HEAD: usize = 8;

/// A module without its custom sections: the names of its functions, by which it was taken out, and who made it.
pub fn without_names(module: &[u8]) -> Vec<u8> {
    with_sections(module, |kind, _| (kind != CUSTOM).then_some(None)).unwrap_or_else(|| module.to_vec())
}

/// A module whose imports have other names, where there is a new one. None where the module cannot be read.
pub fn rename_imports(module: &[u8], mut rename: impl FnMut(&str) -> Option<String>) -> Option<Vec<u8>> {
    let mut read = true;
    let renamed = with_sections(module, |kind, body| {
        let new = (kind == IMPORT).then(|| imports(body, &mut rename));
        read &= new.as_ref().is_none_or(Option::is_some);
        Some(new.flatten())
    });
    renamed.filter(|_| read)
}

/// Goes through the sections: each is dropped, or stays, with another body where one is given.
fn with_sections(module: &[u8], mut each: impl FnMut(u8, &[u8]) -> Option<Option<Vec<u8>>>) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(HEAD)?;
    let mut out = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (body, next) = counted(after)?;
        if let Some(new) = each(*kind, body) {
            out.push(*kind);
            write_counted(&mut out, new.as_deref().unwrap_or(body));
        }
        rest = next;
    }
    Some(out)
}

fn imports(body: &[u8], rename: &mut impl FnMut(&str) -> Option<String>) -> Option<Vec<u8>> {
    let (count, mut rest) = number(body)?;
    let mut out = vec![];
    write_number(&mut out, count);
    for _ in 0..count {
        let (from, after) = counted(rest)?;
        let (name, after) = counted(after)?;
        let next = described(after)?;
        let text = std::str::from_utf8(name).ok()?;
        write_counted(&mut out, from);
        write_counted(&mut out, rename(text).as_deref().map_or(name, str::as_bytes));
        out.extend(&after[..after.len() - next.len()]);
        rest = next;
    }
    Some(out)
}

/// What follows the description of an import: of a function, a table, a memory, a global or a tag.
fn described(bytes: &[u8]) -> Option<&[u8]> {
    let (kind, rest) = bytes.split_first()?;
    let limits = |bytes| {
        let (flags, rest) = number(bytes)?;
        let rest = number(rest)?.1;
        if flags & 1 == 1 { Some(number(rest)?.1) } else { Some(rest) }
    };
    match kind {
        0 => Some(number(rest)?.1),
        1 => limits(rest.get(1..)?),
        2 => limits(rest),
        3 => rest.get(2..),
        4 => Some(number(rest.get(1..)?)?.1),
        _ => None,
    }
}

/// A number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

/// Bytes that come with their number, and what follows them.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length)
}

fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn write_counted(out: &mut Vec<u8>, bytes: &[u8]) {
    write_number(out, bytes.len());
    out.extend(bytes);
}
