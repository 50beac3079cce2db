namespace Eap.Platform.Nodes;

/// <summary>Keeps in the memory of its process what lies in the database. When another node changed that, it is told to forget.</summary>
public interface IMemoryHolder
{
    /// <summary>The name under which changes are counted (<see cref="MemoryVersions.ChangedAsync"/>).</summary>
    string MemoryName { get; }

    /// <summary>Drops what is kept; the next reader asks the database. Called a few seconds after the other node's commit, sometimes without need.</summary>
    Task ForgetAsync();
}
