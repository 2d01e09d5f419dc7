//! Targets of links and images in Markdown, and what they refer to.

use crate::prose::without_code;

/// Returns the targets of all links and images of a document: inline ones, those of reference definitions, and those of
/// HTML attributes.
pub fn targets(text: &str) -> Vec<String> {
    let prose = without_code(text);
    let inline = prose.split("](").skip(1).filter_map(target);
    let definitions = prose.lines().filter_map(|line| {
        let (label, rest) = line.trim_start().strip_prefix('[')?.split_once("]:")?;
        if label.contains(']') { None } else { target(&format!("{rest} )")) }
    });
    let attributes = ["src=\"", "href=\""].into_iter().flat_map(|name| prose.split(name).skip(1));
    let attributes = attributes.filter_map(|rest| rest.split_once('"').map(|(target, _)| target.to_owned()));
    inline.chain(definitions).chain(attributes).collect()
}

/// Returns the target that an opened link begins with, without its title.
fn target(opened: &str) -> Option<String> {
    let opened = opened.trim_start();
    if let Some(rest) = opened.strip_prefix('<') {
        return rest.split_once('>').map(|(target, _)| target.to_owned());
    }
    let mut depth = 0;
    let end = opened.find(|character: char| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth < 0 || character.is_whitespace()
    });
    end.map(|end| opened[..end].to_owned()).filter(|target| !target.is_empty())
}

/// Returns whether a target is a URL with a scheme, which no test here follows.
pub fn is_external(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else { return false };
    let is_scheme = |character: char| character.is_ascii_alphanumeric() || "+-.".contains(character);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && scheme.chars().all(is_scheme)
}

/// Resolves a relative path against the document that it is in; `None` if it leaves the repository.
pub fn resolved(document: &str, relative: &str) -> Option<String> {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if relative.starts_with('/') {
        return None;
    }
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn targets_are_found_in_every_form() {
    let text = "[a](b.md), ![c](d.png \"title\") and [![e](f.png)](<g h.md>)\n[i]: j.md\n[k](l_(m).md)\n\
        <img src=\"n.png\" alt=\"\"> `[o](p.md)`\n```\n[q](r.md)\n```\n[^s]: a note";
    let mut found = targets(text);
    found.sort_unstable();
    assert_eq!(found, ["a", "b.md", "d.png", "f.png", "g h.md", "j.md", "l_(m).md", "n.png"]);
}

#[test]
fn a_scheme_makes_a_target_external() {
    for (target, expected) in [
        ("https://portal.example/a#b", true),
        ("mailto:a@b.example", true),
        ("a.md", false),
        ("#anchor", false),
        ("../a/b:c.md", false),
    ] {
        assert_eq!(is_external(target), expected, "{target}");
    }
}

#[test]
fn paths_are_resolved_within_the_repository() {
    for (document, relative, expected) in [
        ("README.md", "docs/a.md", Some("docs/a.md")),
        ("docs/a.md", "b.md", Some("docs/b.md")),
        ("docs/a.md", "../locales/en-US/", Some("locales/en-US")),
        ("docs/a.md", "./../README.md", Some("README.md")),
        ("docs/a.md", "../../elsewhere.md", None),
        ("docs/a.md", "/README.md", None),
    ] {
        assert_eq!(resolved(document, relative).as_deref(), expected, "{document} {relative}");
    }
}
