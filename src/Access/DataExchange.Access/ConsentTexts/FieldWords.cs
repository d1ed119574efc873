namespace DataExchange.Access.ConsentTexts;

/// <summary>What people call a field.</summary>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
public readonly record struct FieldWords(string Vi, string En)
{
    /// <summary>Reads a schema's description: English, with the Vietnamese term in brackets at its end where there is one, as in
    /// <c>Date of birth [ngày sinh].</c> What follows a semicolon explains and is left out. The coordinate stands in for what is missing.</summary>
    public static FieldWords Read(string? description, string coordinate)
    {
        ArgumentException.ThrowIfNullOrEmpty(coordinate);
        var text = (description ?? "").ReplaceLineEndings(" ").Trim().TrimEnd('.');
        var open = text.LastIndexOf('[');
        var vi = open >= 0 && text.EndsWith(']') ? text[(open + 1)..^1].Trim() : "";
        var en = (vi.Length > 0 ? text[..open] : text).Split(';')[0].Trim();
        en = en.Length > 0 ? en : coordinate;
        return new FieldWords(vi.Length > 0 ? vi : en, en);
    }
}
