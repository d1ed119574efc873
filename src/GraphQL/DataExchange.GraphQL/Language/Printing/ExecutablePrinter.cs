using System.Runtime.CompilerServices;

namespace DataExchange.GraphQL.Language;

/// <summary>Prints operations, fragments and selections.</summary>
internal sealed class ExecutablePrinter(PrintWriter text, ValuePrinter values)
{
    public bool TryPrint(SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                Operation(operation);
                return true;
            case FragmentDefinitionNode fragment:
                Fragment(fragment);
                return true;
            case VariableDefinitionNode variable:
                VariableDefinition(variable);
                return true;
            case SelectionSetNode selections:
                SelectionSet(selections);
                return true;
            case SelectionNode selection:
                Selection(selection);
                return true;
            default:
                return false;
        }
    }

    public static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void Operation(OperationDefinitionNode node)
    {
        values.Description(node.Description);
        var isShorthand = node is { Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions.Length: 0, Directives.Length: 0 };
        if (!isShorthand)
        {
            text.Write(Keyword(node.Operation));
            if (node.Name is not null)
            {
                text.Write(" ").Write(node.Name.Value);
            }

            VariableDefinitions(node);
            values.Directives(node.Directives);
            text.Space();
        }

        SelectionSet(node.SelectionSet);
    }

    private void VariableDefinitions(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Length == 0)
        {
            return;
        }

        text.Write(node.Name is null && !text.IsCompact ? " (" : "(");
        if (node.VariableDefinitions.Any(v => v.Description is not null) && !text.IsCompact)
        {
            text.Indent();
            foreach (var variable in node.VariableDefinitions)
            {
                text.Line();
                VariableDefinition(variable);
            }

            text.Outdent().Line();
        }
        else
        {
            values.Separated(node.VariableDefinitions, VariableDefinition);
        }

        text.Write(")");
    }

    private void VariableDefinition(VariableDefinitionNode node)
    {
        values.Description(node.Description);
        values.Value(node.Variable);
        text.Write(":").Space();
        values.Type(node.Type);
        values.DefaultValue(node.DefaultValue);
        values.Directives(node.Directives);
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        values.Description(node.Description);
        text.Write("fragment ").Write(node.Name.Value).Write(" on ");
        values.Type(node.TypeCondition);
        values.Directives(node.Directives);
        text.Space();
        SelectionSet(node.SelectionSet);
    }

    private void SelectionSet(SelectionSetNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        text.Write("{").Indent();
        foreach (var selection in node.Selections)
        {
            text.Line();
            Selection(selection);
        }

        text.Outdent();
        _ = text.IsCompact ? text : text.Line();
        text.Write("}");
    }

    private void Selection(SelectionNode node)
    {
        switch (node)
        {
            case FieldNode field:
                Field(field);
                break;
            case FragmentSpreadNode spread:
                text.Write("...").Write(spread.Name.Value);
                values.Directives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                InlineFragment(fragment);
                break;
        }
    }

    private void Field(FieldNode node)
    {
        if (node.Alias is not null)
        {
            text.Write(node.Alias.Value).Write(":").Space();
        }

        text.Write(node.Name.Value);
        values.Arguments(node.Arguments);
        values.Directives(node.Directives);
        if (node.SelectionSet is not null)
        {
            text.Space();
            SelectionSet(node.SelectionSet);
        }
    }

    private void InlineFragment(InlineFragmentNode node)
    {
        text.Write("...");
        if (node.TypeCondition is not null)
        {
            text.Write(text.IsCompact ? "on " : " on ");
            values.Type(node.TypeCondition);
        }

        values.Directives(node.Directives);
        text.Space();
        SelectionSet(node.SelectionSet);
    }
}
