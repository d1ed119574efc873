using System.Collections.Immutable;
using System.Diagnostics;

namespace DataExchange.GraphQL.Language;

/// <summary>Prints any node by handing it to the printer of its chapter.</summary>
internal sealed class NodePrinter
{
    private readonly PrintWriter _text;
    private readonly ValuePrinter _values;
    private readonly ExecutablePrinter _executable;
    private readonly MemberPrinter _members;
    private readonly TypeSystemPrinter _typeSystem;

    public NodePrinter(PrintWriter text)
    {
        _text = text;
        _values = new ValuePrinter(text);
        _executable = new ExecutablePrinter(text, _values);
        _members = new MemberPrinter(text, _values);
        _typeSystem = new TypeSystemPrinter(text, _values, _members);
    }

    public void Print(SyntaxNode node)
    {
        if (node is DocumentNode document)
        {
            Document(document.Definitions);
        }
        else if (!_values.TryPrint(node) && !_executable.TryPrint(node) && !_members.TryPrint(node) && !_typeSystem.TryPrint(node))
        {
            throw new UnreachableException($"Every kind of syntax node has a printer; {node.Kind} has none.");
        }
    }

    private void Document(ImmutableArray<DefinitionNode> definitions)
    {
        for (var i = 0; i < definitions.Length; i++)
        {
            if (i > 0)
            {
                _text.BlankLine();
            }

            Print(definitions[i]);
        }
    }
}
