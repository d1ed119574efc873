using System.Text;

namespace DataExchange.Registries.Tests.Kit;

/// <summary>Orders text as both providers do: by its bytes in UTF-8.</summary>
internal sealed class Utf8Comparer : IComparer<string>
{
    public static Utf8Comparer Instance { get; } = new();

    public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
}
