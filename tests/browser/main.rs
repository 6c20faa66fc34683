//! What a person does, in real browsers, on the built site in `dist/`.

mod support;

mod accessibility;
mod compare;
mod decide;
mod depths;
mod evidence;
mod hosts;
mod navigation;
mod pages;
mod recovery;
mod result;
mod storage;
