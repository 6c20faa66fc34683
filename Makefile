# The commands of the project. Each is a small script in .ci/.

.PHONY: help serve dist single compressed test bench data schema validate links fresh fmt clean

help:
	@echo 'make serve   build the site and serve it on 127.0.0.1:8080, again at every change (PORT=9000 for another port)'
	@echo 'make dist    build the site for publishing, into dist/'
	@echo 'make single  the same, and where the file is that holds the whole site and opens from a disk'
	@echo 'make compressed  the same, with a .br file beside each file, for hosts that hand such files out'
	@echo 'make test    run every check: format, lints, HTML, tests, tests in browsers'
	@echo 'make bench   time the decision engine and a search of 1,000 articles, measure the built site: bytes, its table beside the same one in React, an article beside VitePress and Starlight, then Lighthouse on every page (BENCH_RUNS=3, BENCH_ONLY=/about/)'
	@echo 'make data    freeze the data of the version that src/content/site.toml names, in public/data/'
	@echo 'make schema  write the forms of the content files for editors, in src/content/schema/'
	@echo 'make validate  hold the advice against documented decisions and agreed situations; ABLATE=1 shows what each part is worth'
	@echo 'make links   ask every source address whether it is still there (needs the web; LINKS=file for another list)'
	@echo 'make fresh   ask package registries for newer versions than the claims name, and list stale values (needs the web)'
	@echo 'make fmt     format the Rust code'
	@echo 'make clean   remove what the build wrote'

serve:
	@PORT='$(PORT)' .ci/serve

dist:
	@.ci/dist

single: dist
	@echo 'plumbline: the whole site in one file is dist/plumbline.html'

compressed: dist
	@node tests/tools/compress.mjs

test:
	@.ci/test

bench:
	@.ci/bench

data:
	@cargo run --quiet --locked --features build --bin site freeze

schema:
	@cargo run --quiet --locked --features build --bin site schema

validate:
	@cargo run --quiet --locked --features build --bin site $(if $(ABLATE),ablate,validate)

links:
	@.ci/links '$(LINKS)'

fresh:
	@cargo run --quiet --locked --features build --bin site fresh

fmt:
	cargo fmt --all

clean:
	rm -rf dist target tests/tools/node_modules tests/tools/peers-read/node_modules tests/tools/peers-read/built
