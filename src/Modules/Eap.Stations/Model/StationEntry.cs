namespace Eap.Stations.Model;

/// <summary>Who may come in.</summary>
public enum StationEntry
{
    /// <summary>所有职工: any worker of the city, whatever their unit.</summary>
    Workers,

    /// <summary>所有人: no question asked.</summary>
    Anyone,

    /// <summary>本单位职工: those of the host only.</summary>
    Staff,
}
