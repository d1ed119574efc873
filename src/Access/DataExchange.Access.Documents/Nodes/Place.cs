using YamlDotNet.Core;

namespace DataExchange.Access.Documents.Nodes;

/// <summary>Where something stands in a text, from 1.</summary>
internal readonly record struct Place(int Line, int Column)
{
    internal static Place Of(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
