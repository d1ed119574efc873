namespace DataExchange.Access.Parties;

/// <summary>
/// The identifier of a client system, <c>instance:class:member:subsystem</c>, such as <c>VN:GOV:G12.18:thue-dien-tu</c>
/// or <c>VN:COM:0100112437:ke-toan</c>. Equality is ordinal. The default value is no identifier and is never produced by parsing.
/// </summary>
public readonly record struct ClientId
{
    private readonly string? _text;

    private ClientId(string text, ClientClass @class, string member, string subsystem)
        => (_text, Class, Member, Subsystem) = (text, @class, member, subsystem);

    /// <summary>State body or company.</summary>
    public ClientClass Class { get; }

    /// <summary>The agency code of a state body, the tax code of a company.</summary>
    public string Member { get; } = "";

    /// <summary>The member's own name for the system: lower-case letters, digits and hyphens.</summary>
    public string Subsystem { get; } = "";

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The identifier as a token or a configuration carries it.</param>
    /// <param name="id">The identifier; only meaningful when true is returned.</param>
    /// <param name="reason">Null, or one sentence that says what is wrong and what was expected.</param>
    public static bool TryParse(string? text, out ClientId id, out string? reason)
    {
        id = default;
        reason = ClientIdGrammar.Check(text);
        if (reason is not null)
        {
            return false;
        }

        var parts = text!.Split(':');
        id = new ClientId(text, parts[1] == "GOV" ? ClientClass.Government : ClientClass.Company, parts[2], parts[3]);
        return true;
    }

    /// <summary>Reads an identifier that is known to be well formed.</summary>
    /// <exception cref="ArgumentException">It is not; the message says why.</exception>
    public static ClientId Parse(string text)
        => TryParse(text, out var id, out var reason) ? id : throw new ArgumentException(reason, nameof(text));

    /// <inheritdoc />
    public bool Equals(ClientId other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => _text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The identifier as it was written; empty for the default value.</summary>
    public override string ToString() => _text ?? "";
}
