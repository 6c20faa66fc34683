//! Words by which an author says that something is not always so. A fair paraphrase keeps them.

/// Words that hedge in the same way, class by class.
const CLASSES: [&[&str]; 5] = [
    &["may", "might", "can", "could", "possible", "possibly", "potential", "potentially", "perhaps"],
    &[
        "often",
        "usually",
        "typically",
        "generally",
        "frequently",
        "commonly",
        "mostly",
        "mainly",
        "primarily",
        "largely",
        "normally",
        "sometimes",
        "occasionally",
        "tends",
        "tend",
    ],
    &["seem", "seems", "appear", "appears", "likely", "probably", "considered", "regarded"],
    &[
        "about",
        "around",
        "almost",
        "nearly",
        "approximately",
        "relatively",
        "fairly",
        "somewhat",
        "quite",
        "slightly",
        "roughly",
    ],
    &["some", "several", "many", "most", "few", "certain", "various", "numerous"],
];

/// The hedges of an original that its paraphrase has no counterpart of, as sentences.
pub fn lost(hedges: &[String], says: &str) -> Vec<String> {
    let says: Vec<String> = says.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    let of = |hedge: &String| CLASSES.iter().find(|class| class.contains(&hedge.as_str()));
    hedges
        .iter()
        .filter_map(|hedge| match of(hedge) {
            None => Some(format!("“{hedge}” is none of the words that hedge. Take it out, or add it to its class.")),
            Some(class) if !says.iter().any(|word| class.contains(&word.as_str())) => Some(format!(
                "The original says “{hedge}”, and the paraphrase has lost it. Keep it, or a word like it."
            )),
            Some(_) => None,
        })
        .collect()
}
