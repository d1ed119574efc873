using System.Collections.Immutable;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Finds the variables that a fetch uses, in order of first use.</summary>
internal sealed class VariableUse(ImmutableArray<VariableDefinitionNode> definitions)
{
    private readonly List<string> _names = [];

    public ImmutableArray<VariableDefinitionNode> Of(FetchSelectionSet selections)
    {
        _names.Clear();
        Visit(selections);
        return [.. _names.Select(n => definitions.FirstOrDefault(d => d.Variable.Name.Value == n)).OfType<VariableDefinitionNode>()];
    }

    // INVARIANT: plans are as deep as operations and field sets, which are bounded.
    private void Visit(FetchSelectionSet selections)
    {
        foreach (var field in selections.Fields)
        {
            foreach (var argument in field.Arguments)
            {
                Visit(argument.Value);
            }

            foreach (var condition in field.Conditions)
            {
                Use(condition.Variable);
            }

            if (field.Selections is { } below)
            {
                Visit(below);
            }
        }

        foreach (var fragment in selections.Fragments)
        {
            foreach (var condition in fragment.Conditions)
            {
                Use(condition.Variable);
            }

            Visit(fragment.Selections);
        }
    }

    private void Visit(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Use(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    Visit(item);
                }

                break;
            case ObjectValueNode entry:
                foreach (var field in entry.Fields)
                {
                    Visit(field.Value);
                }

                break;
        }
    }

    private void Use(string name)
    {
        if (!_names.Contains(name))
        {
            _names.Add(name);
        }
    }
}
