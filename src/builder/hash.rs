use sha2::{Digest, Sha256};

/// A part of a file's name that changes with the file's content: the first half of its SHA-256.
pub fn hashed(content: impl AsRef<[u8]>) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
