# The front door. `make` alone lists the targets; everything else is in CMakeLists.txt.

PREFIX ?= /usr/local
FUZZ_SECONDS ?= 600
FUZZ_TARGETS ?= project csv template edit fix xlsx lsp
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
# Warnings are errors where the project is judged (CI sets CI=true), never where it is packaged.
WARNINGS_ARE_ERRORS := $(if $(CI),ON,OFF)
BUILD := cmake --build
# Where it is installed. A precompiled header wants these two words of it (ccache(1)).
CCACHE := $(if $(shell command -v ccache),-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
export CCACHE_SLOPPINESS ?= pch_defines,time_macros
MAKEFLAGS += --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help demo whole build test check oracles fuzz lint format accept bench prices pictures install package \
  package-static package-windows static-tests windows-tests vsix clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

demo: whole ## build, validate the 202 projects, print the DX list, grade the sample plan, make its web site
	build/fujiplan validate
	build/fujiplan dx
	build/fujiplan --plan examples grade
	build/fujiplan --plan examples site -o build/site
	@echo 'build/site/index.html をブラウザーで開く / open build/site/index.html in a browser'

whole: configured ## build the program as users run it, each room in one go: build/fujiplan
	@$(BUILD) build --parallel $(JOBS) --target fujiplan

build: configured-dev ## build the program for developers, file by file: build-dev/fujiplan
	@$(BUILD) build-dev --parallel $(JOBS) --target fujiplan

test: configured-dev ## build and run every test, in build-dev/
	@$(BUILD) build-dev --parallel $(JOBS)
	@ctest --test-dir build-dev --output-on-failure --parallel $(JOBS)

check: packages-build ## every test again under AddressSanitizer and UBSan, in build-check/
	@cmake -S . -B build-check -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" \
	  -DFUJIPLAN_SANITIZE=address,undefined -DFUJIPLAN_PRECOMPILE=ON -DFUJIPLAN_BY_ROOM=ON \
	  -DCMAKE_COMPILE_WARNING_AS_ERROR=$(WARNINGS_ARE_ERRORS)
	@$(BUILD) build-check --parallel $(JOBS)
	@UBSAN_OPTIONS=print_stacktrace=1 LSAN_OPTIONS=suppressions=$(CURDIR)/tests/leaks_by_library.supp:print_suppressions=0 \
	  ctest --test-dir build-check --output-on-failure --parallel $(JOBS)

oracles: whole packages-oracles ## what validators and parsers from outside say
	@$(BUILD) build --parallel $(JOBS) --target mustache_spec outside_suites generate_plan installed
	@tests/oracles/run.sh build/fujiplan

fuzz: packages-fuzz ## run each fuzz target for FUZZ_SECONDS (600), two at a time, in build-fuzz/
	@cmake -S . -B build-fuzz -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS=-O1 \
	  -DCMAKE_CXX_COMPILER=clang++ -DFUJIPLAN_SANITIZE=fuzzer-no-link,address,undefined \
	  -DFUJIPLAN_BY_ROOM=ON
	@$(BUILD) build-fuzz --parallel $(JOBS) --target $(FUZZ_TARGETS:%=fuzz_%)
	@tests/fuzz/run.sh build-fuzz $(FUZZ_SECONDS) $(FUZZ) $(FUZZ_TARGETS)

lint: configured packages-lint ## clang-tidy on all of src/, each room in one go
	@tools/lint.sh build $(JOBS)

format: packages-lint ## clang-format on src/ and tests/
	@git ls-files 'src/*.cc' 'src/*.h' 'tests/*.cc' 'tests/*.h' | xargs clang-format -i

accept: configured-dev ## rewrite the expected outputs of the tests with the present ones
	@$(BUILD) build-dev --parallel $(JOBS)
	@FUJIPLAN_ACCEPT=1 build-dev/tests/fujiplan_tests
	@git status --short -- tests docs README.md README.en.md

bench: configured packages-bench ## time, instructions and memory at three sizes, beside the floor and other tools
	@$(BUILD) build --parallel $(JOBS) --target fujiplan_bench
	@npm --prefix tests/bench/peers ci --silent
	@tests/bench/run.py build $(BENCH)

pictures: whole packages-pictures ## make the pictures of the documentation anew, in docs/pictures/
	@/usr/bin/python3 tools/pictures.py build/fujiplan $(PICTURES)

prices: configured-dev ## CPU seconds to compile each room of src/, and the ten most expensive headers
	@tools/prices.py $(CXX) build-dev/generated

install: configured ## install below DESTDIR and PREFIX (/usr/local)
	@$(BUILD) build --parallel $(JOBS) --target installed
	@DESTDIR="$(DESTDIR)" cmake --install build --prefix "$(PREFIX)"

package: configured packages-package ## a Debian package: build/fujiplan_VERSION_ARCHITECTURE.deb
	@$(BUILD) build --parallel $(JOBS) --target installed
	@cd build && cpack -G DEB

# Programs of one file: ONE_FILE is a preset, libraries and package of one name.
ifneq ($(filter-out x86_64 arm64,$(ARCHITECTURE)),)
  $(error ARCHITECTURE=$(ARCHITECTURE): x86_64 or arm64 is meant)
endif
STATIC := static$(if $(filter arm64,$(ARCHITECTURE)),-arm64)

package-static: ONE_FILE := $(STATIC)
package-static: packages-build packages-$(STATIC) ## one program for any Linux: build/fujiplan-VERSION-linux-x86_64.tar.gz (ARCHITECTURE=arm64)
	@$(ONE_FILE_PROGRAM) --target manual_en manual_ja
	@tools/cross/package.py $(ONE_FILE) build-$(ONE_FILE) build

package-windows: ONE_FILE := windows
package-windows: packages-build packages-windows ## one program for Windows: build/fujiplan-VERSION-windows-x86_64.zip
	@$(ONE_FILE_PROGRAM)
	@tools/cross/package.py $(ONE_FILE) build-$(ONE_FILE) build

static-tests: whole package-static ## run that program in a bare root, beside build/fujiplan
	@tests/cross/bare_root.sh build-$(STATIC)/fujiplan build/fujiplan . $(if $(filter arm64,$(ARCHITECTURE)),qemu-aarch64-static)

windows-tests: ONE_FILE := windows
windows-tests: whole packages-windows packages-wine ## run the program of Windows under Wine, beside build/fujiplan
	@$(ONE_FILE_PROGRAM) fujiplan_transcripts hold
	@tests/windows/run.sh build-windows build/fujiplan .

vsix: packages-vsix ## the extension for VS Code as one file: build/fujiplan-VERSION.vsix
	@mkdir -p build
	@/usr/bin/python3 tools/package_vscode.py build

clean: ## remove what was built
	rm -rf build build-dev build-check build-fuzz build-cross build-static build-static-arm64 build-windows

# The program of $(ONE_FILE), with more targets of its build after it.
ONE_FILE_PROGRAM = tools/cross/libraries.sh $(ONE_FILE) && \
  cmake --preset $(ONE_FILE) -DCMAKE_COMPILE_WARNING_AS_ERROR=$(WARNINGS_ARE_ERRORS) && \
  $(BUILD) build-$(ONE_FILE) --parallel $(JOBS) --target fujiplan

.PHONY: configured configured-dev
configured: packages-build
	@cmake --preset whole -DCMAKE_COMPILE_WARNING_AS_ERROR=$(WARNINGS_ARE_ERRORS)
configured-dev: packages-build
	@cmake --preset dev -DCMAKE_COMPILE_WARNING_AS_ERROR=$(WARNINGS_ARE_ERRORS) $(CCACHE)

# Installs what is missing of a group of Debian packages; silent when nothing is.
packages-%:
	@tools/install_missing.sh $*
