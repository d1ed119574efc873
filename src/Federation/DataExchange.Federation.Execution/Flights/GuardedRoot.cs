using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>The one entity of a guarded fetch of root fields: the root itself, which has no key.</summary>
internal sealed class GuardedRoot : IGuardedEntities
{
    public int Count => 1;

    public ReadOnlySpan<byte> Record(int index) => "{}"u8;
}
