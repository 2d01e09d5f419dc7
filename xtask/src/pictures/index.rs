//! The page that shows the pictures: HTML without scripts and without anything from elsewhere.

use super::album::Album;
use super::state::State;
use anyhow::{Context, Result};

/// Returns the page: a section for each state with its pictures and messages, then all messages with their states.
pub(crate) fn page(album: &Album) -> Result<String> {
    let contents = album.states.iter().enumerate().map(|(index, state)| {
        let (number, name) = (index + 1, escaped(&state.name));
        format!("<li><a href=\"#state-{number}\">{name}</a></li>\n")
    });
    let states = (0..album.states.len()).map(|index| section(album, index)).collect::<Result<String>>()?;
    let variants: Vec<_> = album.variants.iter().map(|variant| format!("<li>{variant}</li>")).collect();
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Pictures of the support widget</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1>Pictures of the support widget</h1>\n\
         <p>Every state that the browser tests visit, with the messages that it shows or tells screen readers. \
         <a href=\"#messages\">All messages</a> with their states are at the end.</p>\n\
         <ul>{variants}</ul>\n<ol class=\"contents\">\n{contents}</ol>\n<main>\n{states}{messages}</main>\n\
         </body>\n</html>\n",
        variants = variants.concat(),
        contents = contents.collect::<String>(),
        messages = all_messages(album),
    ))
}

const STYLE: &str = include_str!("index.css");

fn section(album: &Album, index: usize) -> Result<String> {
    let (state, number) = (&album.states[index], index + 1);
    let name = escaped(&state.name);
    let figures: String = album
        .variants
        .iter()
        .zip(&album.sizes[index])
        .map(|(variant, size)| {
            let address = escaped(&format!("{}/{}", variant.folder(), state.picture));
            format!(
                "<figure>\n<figcaption>{variant}</figcaption>\n<a href=\"{address}\"><img src=\"{address}\" \
             alt=\"{name} ({variant})\" width=\"{}\" height=\"{}\" loading=\"lazy\"></a>\n</figure>\n",
                size.width, size.height
            )
        })
        .collect();
    let messages = state.messages.iter().map(|id| {
        let source = album.english.get(id).with_context(|| format!("there is no message {id}, which {name} shows"))?;
        Ok(format!("<dt><code>{}</code></dt><dd>{}</dd>\n", escaped(id), escaped(&source.text)))
    });
    Ok(format!(
        "<section class=\"state\" id=\"state-{number}\">\n<h2><a href=\"#state-{number}\">{number}. {name}</a></h2>\n\
         <div class=\"variants\">\n{figures}</div>\n<details open>\n<summary>Messages: {}</summary>\n<dl>\n{}</dl>\n\
         </details>\n</section>\n",
        state.messages.len(),
        messages.collect::<Result<String>>()?,
    ))
}

/// All messages in alphabetical order, also those that no state shows: they are read in the catalogue alone.
fn all_messages(album: &Album) -> String {
    let rows = album.english.all().map(|(id, source)| {
        let states = album.states.iter().enumerate().filter(|(_, state)| shows(state, id));
        let links = states.map(|(index, _)| format!("<a href=\"#state-{0}\">{0}</a>", index + 1)).collect::<Vec<_>>();
        let links = if links.is_empty() { "no picture".to_owned() } else { links.join(" ") };
        format!(
            "<tr><td><code>{}</code></td><td class=\"text\">{}</td><td>{}</td><td>{links}</td></tr>\n",
            escaped(id),
            escaped(&source.text),
            escaped(&source.file)
        )
    });
    format!(
        "<section class=\"state\" id=\"messages\">\n<h2>All messages</h2>\n<table>\n\
         <tr><th>Message</th><th>English</th><th>File</th><th>States</th></tr>\n{}</table>\n</section>\n",
        rows.collect::<String>()
    )
}

fn shows(state: &State, id: &str) -> bool {
    state.messages.iter().any(|shown| shown == id)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::english::English;
    use super::super::variant::{Theme, Variant};
    use super::*;

    fn album(messages: &[&str]) -> Album {
        let state = |name: &str, picture: &str, messages: &[&str]| State {
            name: name.to_owned(),
            picture: picture.to_owned(),
            messages: messages.iter().map(|&id| id.to_owned()).collect(),
        };
        let mut english = English::default();
        english.add("home.ftl", "home-title = Help & <advice> for “{ $name }”\nhome-rare = \"Rare\"\n");
        let variants = Variant::all(&["zh-CN".to_owned()], &[Theme::Light, Theme::Dark], &[]);
        let states = vec![state("home", "01-home.png", messages), state("a \"<quote>\"", "02-a-quote.png", &[])];
        Album::of(states, variants.expect("a known language"), english)
    }

    #[test]
    fn every_state_has_its_pictures_and_messages_and_all_text_is_escaped() {
        let page = page(&album(&["home-title"])).expect("a page");
        for expected in [
            "<li><a href=\"#state-2\">a &quot;&lt;quote&gt;&quot;</a></li>",
            "<h2><a href=\"#state-1\">1. home</a></h2>",
            "<figcaption>zh-CN, light, 1280 px</figcaption>",
            "<a href=\"zh-CN/dark-1280/01-home.png\"><img src=\"zh-CN/dark-1280/01-home.png\" alt=\"home (zh-CN, dark, 1280 px)\" width=\"760\" height=\"221\"",
            "alt=\"a &quot;&lt;quote&gt;&quot; (zh-CN, light, 1280 px)\"",
            "<dt><code>home-title</code></dt><dd>Help &amp; &lt;advice&gt; for “{ $name }”</dd>",
            "<td>home.ftl</td><td><a href=\"#state-1\">1</a></td>",
            "<td><code>home-rare</code></td><td class=\"text\">&quot;Rare&quot;</td><td>home.ftl</td><td>no picture</td>",
        ] {
            assert!(page.contains(expected), "{expected}\n{page}");
        }
        assert_eq!(page.matches("<img ").count(), 4, "two states in two variants");
        for elsewhere in ["<script", "://", "<quote", "<advice"] {
            assert!(!page.contains(elsewhere), "{elsewhere}\n{page}");
        }
    }

    #[test]
    fn a_message_without_a_source_is_named() {
        let error = page(&album(&["home-gone"])).expect_err("no such message");
        assert_eq!(error.to_string(), "there is no message home-gone, which home shows");
    }
}
