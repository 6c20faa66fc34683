//! What a person does, in real browsers, with the program of the built site in `dist/`: on the pages of an invented content,
//! and in `real` on those of this site.

mod fixture;
mod support;

mod accessibility;
mod compare;
mod decide;
mod decisions;
mod depths;
mod embed;
mod evidence;
mod figures;
mod hosts;
mod instrument;
mod leaving;
mod navigation;
mod offline;
mod own;
mod pages;
mod paper;
mod reading;
mod real;
mod record;
mod recovery;
mod result;
mod single;
mod storage;
mod table;
mod theme;
mod then;
mod together;
mod yours;
