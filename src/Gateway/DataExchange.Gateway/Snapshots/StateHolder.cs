namespace DataExchange.Gateway.Snapshots;

/// <summary>The state that requests see, behind one field. It is swapped whole, once everything about it is known to be good.</summary>
internal sealed class StateHolder
{
    private volatile GatewayState? _current;

    /// <summary>The current state; null until the first one is loaded.</summary>
    public GatewayState? Current => _current;

    public void Swap(GatewayState state) => _current = state;
}
