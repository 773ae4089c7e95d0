# Reads the AsciiDoc pages that the standard input names, one a line, with Asciidoctor, and prints for each a line of JSON
# with the words of every cell of its tables, and with all words of the page.

require 'asciidoctor'
require 'cgi'
require 'json'

# Words as they are written: canonlint compares those, and no typographic characters.
module AsWritten
  REFERENCE = /&amp;((?:[a-zA-Z][a-zA-Z]+\d{0,2}|#\d\d\d{0,4}|#x[\da-fA-F][\da-fA-F][\da-fA-F]{0,3}));/

  def sub_replacements(text)
    text.gsub(REFERENCE) { "&#{$1};" }
  end
end
Asciidoctor::AbstractNode.prepend AsWritten

# References without a text keep the name of what they lead to.
class Asciidoctor::Document
  def resolve_id(_text) = nil
end

# The resources of an Antora component, which Asciidoctor knows nothing of; what is not there is left out.
class Resources < Asciidoctor::Extensions::IncludeProcessor
  RESOURCE = /\A(?:[^@:$]+@)?(?:[\w.-]*:)?(?:([\w.-]*):)?(partial|example|page|attachment)\$(.+)\z/
  MODULE = %r(\A(.*?/modules/)([^/]+)/)

  def handles?(target) = target.include?('$')

  def process(document, reader, target, attributes)
    place = MODULE.match(File.expand_path((reader.file || document.attr('docfile')).to_s))
    resource = RESOURCE.match(target)
    return reader unless place && resource
    name = resource[1].nil? || resource[1].empty? ? place[2] : resource[1]
    path = "#{place[1]}#{name}/#{resource[2]}s/#{resource[3]}"
    return reader unless File.file?(path)
    reader.push_include(selected(File.readlines(path, chomp: true, encoding: 'utf-8'), attributes['lines']), path, target, 1, attributes)
    reader
  end

  def selected(lines, wanted)
    return lines if wanted.nil?
    kept = wanted.split(/[,;]/).flat_map do |range|
      from, to = range.split('..')
      (from.to_i..((to || from).to_i.negative? ? lines.length : (to || from).to_i)).to_a
    end
    lines.select.with_index(1) { |_, number| kept.include?(number) }
  end
end
Asciidoctor::Extensions.register { include_processor Resources }

# Converts what a page holds into words, and takes down its tables.
class PlainText
  include Asciidoctor::Converter
  register_for 'text'

  # What has no words of its own.
  SILENT = %w[toc thematic_break page_break image inline_image audio video colist inline_footnote inline_indexterm].freeze

  class << self
    attr_accessor :tables
  end

  def convert(node, name = node.node_name, _options = nil)
    case name
    when 'table' then take_down(node)
    when 'ulist', 'olist' then titled(node, node.items.map { |item| [item.text, item.content] })
    when 'dlist' then titled(node, node.items.map { |terms, item| [terms.map(&:text), item && [item.text? ? item.text : '', item.content]] })
    when 'inline_quoted' then quoted(node)
    when 'inline_anchor' then link(node)
    when 'inline_callout' then "(#{node.text})"
    when 'inline_kbd' then node.attr('keys').join('+')
    when 'inline_menu' then [node.attr('menu'), *node.attr('submenus'), node.attr('menuitem')].compact.join(' > ')
    when *SILENT then ''
    when /\Ainline_/ then "#{node.text} "
    else titled(node, node.content)
    end
  end

  private

  def titled(node, words)
    [node.title? && node.node_name != 'document' ? node.title : nil, words].flatten.compact.join(' ')
  end

  def quoted(node)
    mark = { double: '"', single: "'" }[node.type]
    "#{mark}#{node.text}#{mark}"
  end

  def link(node)
    case node.type
    when :xref then node.text || "[#{node.attributes['path'] ? node.target : node.attributes['refid']}]"
    when :ref, :bibref then ''
    else node.text
    end
  end

  def take_down(node)
    table = { caption: node.title? ? folded(node.title) : nil }
    self.class.tables << table
    table[:header_rows] = words_in(node.rows.head)
    table[:body_rows] = words_in(node.rows.body + node.rows.foot)
    ' '
  end

  def words_in(rows)
    rows.map { |row| row.map { |cell| folded(words_of(cell)) } }
  end

  def words_of(cell)
    return cell.inner_document.convert if cell.style == :asciidoc
    cell.style == :literal ? cell.text : [cell.content].flatten.join(' ')
  end

  def folded(words)
    CGI.unescapeHTML(words.gsub(/Unresolved directive in [^\n]*?\](?=\n|\z)/, '').gsub(/<[^>]*>/, '').gsub(/&nbsp;|&ensp;|&emsp;/, ' '))
  end
end

Asciidoctor::LoggerManager.logger.level = 5
ARGF.each_line(chomp: true) do |file|
  PlainText.tables = []
  text = Asciidoctor.load_file(file, safe: :unsafe, backend: 'text', attributes: { 'outfilesuffix' => '.adoc' }).convert
  words = [text, PlainText.tables.map(&:values)].flatten.compact.join(' ')
  puts JSON.generate({ file: file, tables: PlainText.tables, words: words })
end
