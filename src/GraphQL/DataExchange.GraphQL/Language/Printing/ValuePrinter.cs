using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DataExchange.GraphQL.Language;

/// <summary>Prints names, values, type references, arguments and applied directives: what stands on one line.</summary>
internal sealed class ValuePrinter(PrintWriter text)
{
    public bool TryPrint(SyntaxNode node)
    {
        switch (node)
        {
            case NameNode name:
                text.Write(name.Value);
                return true;
            case ValueNode value:
                Value(value);
                return true;
            case ObjectFieldNode field:
                ObjectField(field);
                return true;
            case TypeNode type:
                Type(type);
                return true;
            case ArgumentNode argument:
                Argument(argument);
                return true;
            case DirectiveNode directive:
                Directive(directive);
                return true;
            default:
                return false;
        }
    }

    public void Value(ValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case VariableNode variable:
                text.Write("$").Write(variable.Name.Value);
                break;
            case IntValueNode number:
                text.Write(number.Value);
                break;
            case FloatValueNode number:
                text.Write(number.Value);
                break;
            case StringValueNode literal:
                StringPrinter.Print(text, literal);
                break;
            case BooleanValueNode boolean:
                text.Write(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                text.Write("null");
                break;
            case EnumValueNode name:
                text.Write(name.Value);
                break;
            case ListValueNode list:
                text.Write("[");
                Separated(list.Values, Value);
                text.Write("]");
                break;
            case ObjectValueNode map:
                ObjectValue(map);
                break;
        }
    }

    public void Type(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case NamedTypeNode named:
                text.Write(named.Name.Value);
                break;
            case ListTypeNode list:
                text.Write("[");
                Type(list.Type);
                text.Write("]");
                break;
            case NonNullTypeNode nonNull:
                Type(nonNull.Type);
                text.Write("!");
                break;
        }
    }

    public void Arguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length > 0)
        {
            text.Write("(");
            Separated(arguments, Argument);
            text.Write(")");
        }
    }

    public void Directives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            text.Space();
            Directive(directive);
        }
    }

    public void DefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            text.Space().Write("=").Space();
            Value(value);
        }
    }

    public void Separated<T>(ImmutableArray<T> items, Action<T> print)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                text.Write(",").Space();
            }

            print(items[i]);
        }
    }

    /// <summary>A description on the line before what it describes; in compact text right before it.</summary>
    public void Description(StringValueNode? description)
    {
        if (description is not null)
        {
            StringPrinter.Print(text, description);
            text.Line();
        }
    }

    private void ObjectValue(ObjectValueNode map)
    {
        text.Write("{");
        if (map.Fields.Length > 0)
        {
            text.Space();
            Separated(map.Fields, ObjectField);
            text.Space();
        }

        text.Write("}");
    }

    private void ObjectField(ObjectFieldNode field)
    {
        text.Write(field.Name.Value).Write(":").Space();
        Value(field.Value);
    }

    private void Argument(ArgumentNode argument)
    {
        text.Write(argument.Name.Value).Write(":").Space();
        Value(argument.Value);
    }

    private void Directive(DirectiveNode directive)
    {
        text.Write("@").Write(directive.Name.Value);
        Arguments(directive.Arguments);
    }
}
