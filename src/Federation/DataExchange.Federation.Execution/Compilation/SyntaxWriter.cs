using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Writes values, types and arguments as compact GraphQL text. Depth is bounded.</summary>
internal static class SyntaxWriter
{
    private const int MaxDepth = 256;

    public static void WriteDefinition(StringBuilder text, VariableDefinitionNode definition)
    {
        text.Append('$').Append(definition.Variable.Name.Value).Append(':');
        WriteType(text, definition.Type, 0);
        if (definition.DefaultValue is not null)
        {
            text.Append('=');
            WriteValue(text, definition.DefaultValue, 0);
        }
    }

    public static void WriteType(StringBuilder text, TypeNode type) => WriteType(text, type, 0);

    public static void WriteArguments(StringBuilder text, ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.IsDefaultOrEmpty)
        {
            return;
        }

        var separator = '(';
        foreach (var argument in arguments)
        {
            text.Append(separator).Append(argument.Name.Value).Append(':');
            WriteValue(text, argument.Value, 0);
            separator = ',';
        }

        text.Append(')');
    }

    /// <summary>Adds the names of all variables in a value.</summary>
    public static void CollectVariables(ValueNode value, ISet<string> names, int depth = 0)
    {
        CheckDepth(depth);
        switch (value)
        {
            case VariableNode variable:
                names.Add(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    CollectVariables(item, names, depth + 1);
                }

                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    CollectVariables(field.Value, names, depth + 1);
                }

                break;
        }
    }

    private static void WriteType(StringBuilder text, TypeNode type, int depth)
    {
        CheckDepth(depth);
        switch (type)
        {
            case NamedTypeNode named:
                text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                text.Append('[');
                WriteType(text, list.Type, depth + 1);
                text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(text, nonNull.Type, depth + 1);
                text.Append('!');
                break;
            default:
                throw new UnreachableException("A type is named, a list or non-null.");
        }
    }

    private static void WriteValue(StringBuilder text, ValueNode value, int depth)
    {
        CheckDepth(depth);
        switch (value)
        {
            case VariableNode variable:
                text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                text.Append(number.Value);
                break;
            case FloatValueNode number:
                text.Append(number.Value);
                break;
            case BooleanValueNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case EnumValueNode name:
                text.Append(name.Value);
                break;
            case StringValueNode words:
                WriteString(text, words.Value);
                break;
            case NullValueNode:
                text.Append("null");
                break;
            case ListValueNode list:
                WriteItems(text, '[', list.Values, ']', (item, d) => WriteValue(text, item, d), depth);
                break;
            case ObjectValueNode fields:
                WriteItems(text, '{', fields.Fields, '}', (field, d) => WriteValue(text.Append(field.Name.Value).Append(':'), field.Value, d), depth);
                break;
            default:
                throw new UnreachableException("A value is one of the nine kinds of the grammar.");
        }
    }

    private static void WriteItems<T>(StringBuilder text, char open, ImmutableArray<T> items, char close, Action<T, int> write, int depth)
    {
        text.Append(open);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            write(items[i], depth + 1);
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case < ' ' or '\u007f':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }

    private static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new NotSupportedException("A value or type may be nested at most 256 levels deep.");
        }
    }
}
