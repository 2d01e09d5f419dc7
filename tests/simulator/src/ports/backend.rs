use std::rc::Rc;

use futures_channel::oneshot;
use support_widget::app::backend::{Backend, Outgoing};
use support_widget::app::future::Call;
use support_widget::model::{Failure, Receipt};

use super::Ports;
use crate::service;

impl Backend for Ports {
    fn submit(&self, outgoing: Outgoing, _: Rc<dyn Fn(u64, u64)>) -> Call<Receipt> {
        let (answer, answered) = oneshot::channel();
        let world = &self.0.world;
        let is_there = |id: &String| self.0.files.borrow().contains(id) || world.device.borrow().has_file(id);
        let gone: Vec<_> = outgoing.files.iter().map(|(id, _)| id.clone()).filter(|id| !is_there(id)).collect();
        if !gone.is_empty() {
            world.ledger.borrow_mut().are_gone(&gone, world.device.borrow().fault.is_some());
            return Box::pin(async { Err(Failure::FilesGone) });
        }
        world.ledger.borrow_mut().attempted(self, &outgoing);
        let person = self.0.person.borrow().clone();
        world.service.borrow_mut().waiting.push(service::Call::Submit { outgoing, person, answer });
        Box::pin(async { answered.await.unwrap_or(Err(Failure::Stopped)) })
    }

    fn caller(&self) -> Call<Option<String>> {
        let (answer, answered) = oneshot::channel();
        let person = self.0.person.borrow().clone();
        self.0.world.service.borrow_mut().waiting.push(service::Call::Caller { person, answer });
        Box::pin(async { answered.await.unwrap_or(Err(Failure::Stopped)) })
    }
}
