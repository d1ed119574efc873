using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>Prints the members of type definitions.</summary>
internal sealed class MemberPrinter(PrintWriter text, ValuePrinter values)
{
    public bool TryPrint(SyntaxNode node)
    {
        switch (node)
        {
            case FieldDefinitionNode field:
                Field(field);
                return true;
            case InputValueDefinitionNode input:
                InputValue(input);
                return true;
            case EnumValueDefinitionNode value:
                EnumValue(value);
                return true;
            case OperationTypeDefinitionNode operation:
                OperationType(operation);
                return true;
            default:
                return false;
        }
    }

    public void Field(FieldDefinitionNode node)
    {
        values.Description(node.Description);
        text.Write(node.Name.Value);
        Arguments(node.Arguments);
        text.Write(":").Space();
        values.Type(node.Type);
        values.Directives(node.Directives);
    }

    public void InputValue(InputValueDefinitionNode node)
    {
        values.Description(node.Description);
        text.Write(node.Name.Value).Write(":").Space();
        values.Type(node.Type);
        values.DefaultValue(node.DefaultValue);
        values.Directives(node.Directives);
    }

    public void EnumValue(EnumValueDefinitionNode node)
    {
        values.Description(node.Description);
        text.Write(node.Name.Value);
        values.Directives(node.Directives);
    }

    public void OperationType(OperationTypeDefinitionNode node)
    {
        text.Write(ExecutablePrinter.Keyword(node.Operation)).Write(":").Space();
        values.Type(node.Type);
    }

    /// <summary>Arguments on one line, or one per line when any is described.</summary>
    public void Arguments(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Length == 0)
        {
            return;
        }

        text.Write("(");
        if (!text.IsCompact && arguments.Any(a => a.Description is not null))
        {
            text.Indent();
            foreach (var argument in arguments)
            {
                text.Line();
                InputValue(argument);
            }

            text.Outdent().Line();
        }
        else
        {
            values.Separated(arguments, InputValue);
        }

        text.Write(")");
    }

    /// <summary>Members in braces, one per line; nothing when there are none.</summary>
    public void Block<T>(ImmutableArray<T> members, Action<T> print)
    {
        if (members.Length == 0)
        {
            return;
        }

        text.Space().Write("{").Indent();
        foreach (var member in members)
        {
            text.Line();
            print(member);
        }

        text.Outdent();
        _ = text.IsCompact ? text : text.Line();
        text.Write("}");
    }
}
