using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Validation.Limits;

/// <summary>What a document's text contains, counted in one walk, with the first node beyond each limit.</summary>
internal sealed class DocumentCounts(OperationLimits limits)
{
    private int _aliases;
    private int _directives;
    private int _fragments;

    public SyntaxNode? AliasBeyond { get; private set; }

    public SyntaxNode? DirectiveBeyond { get; private set; }

    public SyntaxNode? DirectiveBeyondLocation { get; private set; }

    public SyntaxNode? FragmentBeyond { get; private set; }

    public void Add(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                foreach (var variable in operation.VariableDefinitions)
                {
                    Add(variable.Directives);
                }

                Add(operation.Directives);
                Add(operation.SelectionSet);
                break;
            case FragmentDefinitionNode fragment:
                if (++_fragments > limits.MaxFragments)
                {
                    FragmentBeyond ??= fragment;
                }

                Add(fragment.Directives);
                Add(fragment.SelectionSet);
                break;
        }
    }

    private void Add(SelectionSetNode? selectionSet)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            switch (selection)
            {
                case FieldNode field:
                    if (field.Alias is { } alias && ++_aliases > limits.MaxAliases)
                    {
                        AliasBeyond ??= alias;
                    }

                    Add(field.Directives);
                    Add(field.SelectionSet);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.Directives);
                    Add(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    Add(spread.Directives);
                    break;
            }
        }
    }

    private void Add(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length > limits.MaxDirectivesPerLocation)
        {
            DirectiveBeyondLocation ??= directives[limits.MaxDirectivesPerLocation];
        }

        if (_directives <= limits.MaxDirectives && _directives + directives.Length > limits.MaxDirectives)
        {
            DirectiveBeyond ??= directives[limits.MaxDirectives - _directives];
        }

        _directives += directives.Length;
    }
}
