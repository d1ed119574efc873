using System.Collections.Immutable;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>
/// Visits every node of a document's executable definitions once, in the order of the text, and calls all rules on it. Fragments are
/// visited where they are defined, never where they are spread. Ends early when <see cref="ValidationContext.IsDone"/>.
/// </summary>
internal sealed class DocumentTraversal(ValidationContext context, ImmutableArray<ValidationRule> rules)
{
    private ExecutableDefinitionNode? _definition;

    public void Run(DocumentNode document)
    {
        Each(document, static (rule, node) => rule.EnterDocument(node));
        foreach (var definition in document.Definitions)
        {
            _definition = definition as ExecutableDefinitionNode;
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    VisitOperation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    VisitFragment(fragment);
                    break;
            }
        }

        Each(document, static (rule, node) => rule.LeaveDocument(node));
    }

    private void VisitOperation(OperationDefinitionNode operation)
    {
        Each(operation, static (rule, node) => rule.EnterOperation(node));
        foreach (var variable in operation.VariableDefinitions)
        {
            VisitVariableDefinition(variable);
        }

        VisitDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        VisitSelectionSet(operation.SelectionSet, context.Schema.RootType(operation.Operation));
    }

    private void VisitVariableDefinition(VariableDefinitionNode variable)
    {
        Each(variable, static (rule, node) => rule.EnterVariableDefinition(node));
        var inner = variable.Type;
        while (inner is not NamedTypeNode)
        {
            inner = inner is ListTypeNode list ? list.Type : ((NonNullTypeNode)inner).Type;
        }

        Each((NamedTypeNode)inner, static (rule, node) => rule.EnterNamedType(node));
        if (variable.DefaultValue is { } value)
        {
            VisitWholeValue(value, InputTypes.FromNode(context.Schema, variable.Type), hasDefault: false);
        }

        VisitDirectives(variable.Directives, "VARIABLE_DEFINITION");
    }

    private void VisitFragment(FragmentDefinitionNode fragment)
    {
        Each(fragment, static (rule, node) => rule.EnterFragment(node));
        Each(fragment.TypeCondition, static (rule, node) => rule.EnterNamedType(node));
        VisitDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        VisitSelectionSet(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value) as CompositeType);
    }

    private void VisitSelectionSet(SelectionSetNode selectionSet, CompositeType? type)
    {
        var outer = context.ParentType;
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsDone)
            {
                break;
            }

            context.ParentType = type;
            switch (selection)
            {
                case FieldNode field:
                    VisitField(field);
                    break;
                case FragmentSpreadNode spread:
                    Each(spread, static (rule, node) => rule.EnterFragmentSpread(node));
                    VisitDirectives(spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline:
                    VisitInlineFragment(inline);
                    break;
            }
        }

        context.ParentType = outer;
    }

    private void VisitField(FieldNode field)
    {
        var outer = context.Field;
        var definition = context.ParentType?.FindField(field.Name.Value);
        context.Field = definition;
        Each(field, static (rule, node) => rule.EnterField(node));
        foreach (var argument in field.Arguments)
        {
            VisitArgument(argument, definition?.FindArgument(argument.Name.Value));
        }

        VisitDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is { } selectionSet)
        {
            VisitSelectionSet(selectionSet, definition?.Type.NamedType as CompositeType);
        }

        context.Field = definition;
        Each(field, static (rule, node) => rule.LeaveField(node));
        context.Field = outer;
    }

    private void VisitInlineFragment(InlineFragmentNode inline)
    {
        var type = context.ParentType;
        Each(inline, static (rule, node) => rule.EnterInlineFragment(node));
        if (inline.TypeCondition is { } condition)
        {
            Each(condition, static (rule, node) => rule.EnterNamedType(node));
            type = context.Schema.FindType(condition.Name.Value) as CompositeType;
        }

        VisitDirectives(inline.Directives, "INLINE_FRAGMENT");
        VisitSelectionSet(inline.SelectionSet, type);
    }

    private void VisitDirectives(ImmutableArray<DirectiveNode> directives, string location)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        Each(directives, static (rule, nodes) => rule.EnterDirectives(nodes));
        foreach (var directive in directives)
        {
            context.DirectiveName = directive.Name.Value;
            Each((directive, location), static (rule, node) => rule.EnterDirective(node.directive, node.location));
            var definition = context.Schema.FindDirective(directive.Name.Value);
            foreach (var argument in directive.Arguments)
            {
                VisitArgument(argument, definition?.Arguments.FirstOrDefault(a => a.Name == argument.Name.Value));
            }

            context.DirectiveName = null;
        }
    }

    private void VisitArgument(ArgumentNode argument, InputValueDefinition? definition)
    {
        Each(argument, static (rule, node) => rule.EnterArgument(node));
        VisitWholeValue(argument.Value, definition?.Type, definition?.DefaultValue is not null);
    }

    private void VisitWholeValue(ValueNode value, IType? type, bool hasDefault)
    {
        context.InputType = type;
        Each(value, static (rule, node) => rule.EnterValue(node));
        VisitValue(value, type, hasDefault, oneOfParent: null);
    }

    private void VisitValue(ValueNode value, IType? type, bool hasDefault, InputObjectType? oneOfParent)
    {
        switch (value)
        {
            case VariableNode variable when _definition is { } definition:
                context.AddUsage(definition, new VariableUsage(variable, type, hasDefault, oneOfParent));
                break;
            case ListValueNode list:
                var nullable = type is NonNullType nonNull ? nonNull.OfType : type;
                foreach (var item in list.Values)
                {
                    VisitValue(item, nullable is ListType { OfType: var itemType } ? itemType : nullable, hasDefault: false, oneOfParent: null);
                }

                break;
            case ObjectValueNode node:
                VisitObjectValue(node, type?.NamedType as InputObjectType);
                break;
        }
    }

    private void VisitObjectValue(ObjectValueNode node, InputObjectType? type)
    {
        Each(node, static (rule, value) => rule.EnterObjectValue(value));
        foreach (var field in node.Fields)
        {
            var definition = type?.FindField(field.Name.Value);
            VisitValue(field.Value, definition?.Type, definition?.DefaultValue is not null, type is { IsOneOf: true } ? type : null);
        }
    }

    private void Each<T>(T node, Action<ValidationRule, T> visit)
    {
        foreach (var rule in rules)
        {
            if (context.IsDone)
            {
                return;
            }

            visit(rule, node);
        }
    }
}
