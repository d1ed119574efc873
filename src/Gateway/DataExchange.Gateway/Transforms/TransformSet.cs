using System.Collections.Immutable;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>The transforms of one decided operation: those that need nothing first, then a pairwise hash for each identity that asks for one. Not thread-safe.</summary>
/// <param name="pairwiseKey">The key of the consumer; null where there is none, and then nothing can be hashed.</param>
internal sealed class TransformSet(byte[]? pairwiseKey)
{
    public const int MaskLast4 = 0;

    public const int YearOnly = 1;

    public const int Exists = 2;

    public const int Banded = 3;

    public const int ProvincePart = 4;

    private static readonly ImmutableArray<ILeafTransform> s_fixed = [new MaskLast4(), new YearOnly(), new Exists(), new Banded(), new ProvincePart()];

    private readonly Dictionary<string, int> _hashes = new(StringComparer.Ordinal);

    /// <summary>The index of the hash of a datum, or null where nothing can be hashed.</summary>
    public int? Pairwise(string identity)
    {
        if (pairwiseKey is null)
        {
            return null;
        }

        if (!_hashes.TryGetValue(identity, out var index))
        {
            _hashes.Add(identity, index = s_fixed.Length + _hashes.Count);
        }

        return index;
    }

    /// <summary>What an execution is given.</summary>
    public ImmutableArray<ILeafTransform> ToList() => _hashes.Count == 0
        ? s_fixed
        : [.. s_fixed, .. _hashes.OrderBy(h => h.Value).Select(h => new PairwiseHash(pairwiseKey!, h.Key))];
}
