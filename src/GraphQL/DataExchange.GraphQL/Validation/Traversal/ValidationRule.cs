using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>
/// One rule of validation. A traversal of the document calls it on entering and leaving nodes; it reads types from <see cref="Context"/>
/// and reports there. One instance serves one document.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The name that errors carry: that of the class, which is the one graphql-js uses without its suffix.</summary>
    public string Name => GetType().Name;

    protected ValidationContext Context { get; } = context;

    public virtual void EnterDocument(DocumentNode document)
    {
    }

    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable)
    {
    }

    public virtual void EnterField(FieldNode field)
    {
    }

    public virtual void LeaveField(FieldNode field)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment)
    {
    }

    /// <summary>Called once per node that has directives, before each of them.</summary>
    public virtual void EnterDirectives(ImmutableArray<DirectiveNode> directives)
    {
    }

    /// <param name="directive">The directive.</param>
    /// <param name="location">Where it stands, by the specification's name, such as <c>FIELD</c>.</param>
    public virtual void EnterDirective(DirectiveNode directive, string location)
    {
    }

    public virtual void EnterArgument(ArgumentNode argument)
    {
    }

    /// <summary>Called for a whole value: of an argument or a default. <see cref="ValidationContext.InputType"/> is what the place expects.</summary>
    public virtual void EnterValue(ValueNode value)
    {
    }

    /// <summary>Called for each input object literal, nested ones too.</summary>
    public virtual void EnterObjectValue(ObjectValueNode value)
    {
    }

    /// <summary>Called for each reference to a type: of a variable, or a type condition.</summary>
    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }

    protected void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => Context.Report(Name, message, nodes);
}
