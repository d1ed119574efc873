using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DataExchange.Access.Documents.Nodes;

/// <summary>
/// Reads the part of YAML 1.2 that says one thing only: mappings, lists and scalars. Directives, anchors, aliases, tags and merge keys are refused;
/// keys stand once; size and depth are bounded before anything is built. Not thread-safe.
/// </summary>
internal sealed class NodeReader
{
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private int _nodes;

    private NodeReader(string text, ProblemList problems) => (_parser, _problems) = (new Parser(new StringReader(text)), problems);

    /// <summary>The documents of a text; fewer where there are problems.</summary>
    internal static ImmutableArray<Node> Read(string text, ProblemList problems)
    {
        if (text.Length > DocumentLimits.Characters)
        {
            problems.Add(new Place(1, 1), $"The text has {text.Length} characters; expected at most {DocumentLimits.Characters}.");
            return [];
        }

        if (ControlCharacter(text) is { } control)
        {
            problems.Add(control, "A control character stands here; expected it escaped in double quotes, or not at all.");
            return [];
        }

        try
        {
            return new NodeReader(text, problems).Documents();
        }
        catch (YamlException failure)
        {
            problems.Add(Place.Of(failure.Start), $"The text is not YAML: {Sentence(failure.Message)}");
            return [];
        }
    }

    private static Place? ControlCharacter(string text)
    {
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return new Place(line, column);
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return null;
    }

    private ImmutableArray<Node> Documents()
    {
        var documents = ImmutableArray.CreateBuilder<Node>();
        while (_parser.MoveNext() && !_problems.IsStopped)
        {
            switch (_parser.Current)
            {
                case DocumentStart start when HasDirectives(start):
                    _problems.Stop(Place.Of(start.Start), "A directive stands before the document; expected none.");
                    break;
                case DocumentStart:
                    _parser.MoveNext();
                    if (Value(0) is { } node)
                    {
                        documents.Add(node);
                    }

                    break;
            }
        }

        return _problems.IsStopped ? [] : documents.ToImmutable();
    }

    private static bool HasDirectives(DocumentStart start)
        => start.Version is not null || (start.Tags?.Any(t => !t.Handle.StartsWith('!') || (t.Handle is not ("!" or "!!"))) ?? false);

    /// <summary>The value at which the parser stands; leaves it on the last event of that value. Null where it was refused.</summary>
    // INVARIANT: the depth is bounded by DocumentLimits.Depth.
    private Node? Value(int depth)
    {
        var here = _parser.Current ?? throw new System.Diagnostics.UnreachableException("A document start is followed by a value.");
        var place = Place.Of(here.Start);
        if (Refusal(here, depth) is { } refusal)
        {
            _problems.Stop(place, refusal);
            return null;
        }

        return here switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => List(place, depth),
            _ => Mapping(place, depth),
        };
    }

    private string? Refusal(ParsingEvent here, int depth)
        => here is AnchorAlias ? "An alias stands here; expected the value itself."
            : here is NodeEvent { Anchor.IsEmpty: false } ? "An anchor stands here; expected the value alone."
            : here is NodeEvent { Tag.IsEmpty: false } ? "A tag stands here; expected the value alone."
            : depth >= DocumentLimits.Depth && here is not Scalar ? $"Lists and keys are nested more than {DocumentLimits.Depth} deep; expected a flatter document."
            : ++_nodes > DocumentLimits.Nodes ? $"The text has more than {DocumentLimits.Nodes} values; expected fewer."
            : null;

    private ListNode? List(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListNode(place, items.ToImmutable());
    }

    private MappingNode? Mapping(Place place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(ScalarNode, Node)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Key(depth) is not { } key || !_parser.MoveNext() || Value(depth + 1) is not { } value)
            {
                return null;
            }

            if (keys.Add(key.Text))
            {
                entries.Add((key, value));
            }
            else
            {
                _problems.Add(key.Place, $"The key `{key.Text}` stands twice; expected each key once.");
            }
        }

        return new MappingNode(place, entries.ToImmutable());
    }

    private ScalarNode? Key(int depth)
    {
        if (Value(depth + 1) is not { } key)
        {
            return null;
        }

        if (key is ScalarNode { Text: not "<<" } scalar)
        {
            return scalar;
        }

        _problems.Stop(key.Place, key is ScalarNode ? "A merge key stands here; expected the values themselves." : "A key is no single value; expected a name.");
        return null;
    }

    private static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").Trim();
        return text.EndsWith('.') ? text : text + ".";
    }
}
