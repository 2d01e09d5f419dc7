use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::page::Page;

/// The camera in Chromium: it sets the size of the viewport and the preferred theme, and takes pictures as PNG.
pub(super) struct Camera {
    window: WebDriver,
    width: u32,
    height: u32,
}

/// An area of the page in CSS pixels.
#[derive(Debug, Deserialize)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    bottom: f64,
}

impl Camera {
    /// Gives the window a viewport of this size without scroll bars, and a visitor who prefers this theme and no motion,
    /// so that no picture shows a transition halfway.
    pub(super) async fn new(window: &WebDriver, [width, height]: [u32; 2], theme: &str) -> Self {
        let camera = Self { window: window.clone(), width, height };
        camera.resize().await;
        camera.send("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        camera.send("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        camera
    }

    /// Takes a picture of the viewport.
    pub(super) async fn viewport(&self) -> Vec<u8> {
        self.picture(json!({ "format": "png" })).await
    }

    /// Takes a picture of the whole widget, with a margin of the page around it. The viewport grows until the widget
    /// fits: Chromium can take pictures beyond it, but parts that have just changed may be missing there.
    pub(super) async fn widget(&mut self, page: &Page) -> Vec<u8> {
        let area = loop {
            page.settle().await;
            let area: Area = page.execute(WIDGET_AREA, Vec::new()).await;
            if area.bottom <= f64::from(self.height) {
                break area;
            }
            // A dialog is never higher than the viewport, so it does not say how much it lacks.
            self.height = (self.height + 400).max(area.bottom as u32 + 1);
            self.resize().await;
        };
        let Area { x, y, width, bottom } = area;
        let clip = json!({ "x": x, "y": y, "width": width, "height": bottom - y, "scale": 1 });
        self.picture(json!({ "format": "png", "clip": clip })).await
    }

    /// Gives the window back its own size and preferences, for the tests that share it.
    pub(super) async fn put_away(self) {
        self.send("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.send("Emulation.setScrollbarsHidden", json!({ "hidden": false })).await;
        self.send("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }

    async fn resize(&self) {
        let Self { width, height, .. } = self;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.send("Emulation.setDeviceMetricsOverride", size).await;
    }

    async fn picture(&self, how: Value) -> Vec<u8> {
        let answer = self.send("Page.captureScreenshot", how).await;
        let data = answer["data"].as_str().expect("a picture in Base64");
        STANDARD.decode(data).expect("Base64 without errors")
    }

    async fn send(&self, command: &str, parameters: Value) -> Value {
        let answer = self.window.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command} fails: {error}"))
    }
}

/// The area of everything that the widget paints: the open dialog, or else all texts, controls, borders and backgrounds.
/// The element itself is as wide as the page, and says nothing. What a scrolled box hides is left out.
const WIDGET_AREA: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const MARGIN = 16;
    const paints = (element) => {
        const { backgroundColor, borderTopWidth } = getComputedStyle(element);
        return !element.childElementCount || parseFloat(borderTopWidth) > 0 || !/, 0\\)$|transparent/.test(backgroundColor);
    };
    const clipped = (element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const box = [left, top, right, bottom];
        for (let outer = element.parentElement; outer; outer = outer.parentElement) {
            if (getComputedStyle(outer).overflowY === 'visible') continue;
            const { left, top, right, bottom } = outer.getBoundingClientRect();
            [box[0], box[1]] = [Math.max(box[0], left), Math.max(box[1], top)];
            [box[2], box[3]] = [Math.min(box[2], right), Math.min(box[3], bottom)];
        }
        return box;
    };
    const dialog = root.querySelector('dialog[open]');
    const shown = [...root.querySelectorAll('*')].filter((element) => element.getClientRects().length && element.checkVisibility());
    const boxes = (dialog ? [dialog] : shown.filter(paints)).map(clipped).filter(([left, top, right, bottom]) => right > left && bottom > top);
    if (!boxes.length) throw Error('the widget paints nothing');
    const edge = (index, choose) => choose(...boxes.map((box) => box[index]));
    const left = Math.max(Math.floor(edge(0, Math.min)) - MARGIN, 0);
    const top = Math.floor(edge(1, Math.min)) - MARGIN;
    const right = Math.min(Math.ceil(edge(2, Math.max)) + MARGIN, innerWidth);
    const bottom = Math.ceil(edge(3, Math.max)) + MARGIN;
    return { x: left + scrollX, y: Math.max(top + scrollY, 0), width: right - left, bottom: bottom + scrollY };
";
