namespace Eap.Stations.Directory;

/// <summary>What a notice's table gives each unit, against what stands: 8 个里建成 5 个.</summary>
/// <param name="Annex">Title of the clause: 附件2.</param>
/// <param name="NoticeUrl">Where it stands; null when the notice is not on the site.</param>
/// <param name="Period">2018—2020年</param>
/// <param name="Units">By unit, in the table's order.</param>
public sealed record BuiltOfAllocated(string Annex, string? NoticeUrl, string Period, IReadOnlyList<BuiltByUnit> Units)
{
    /// <summary>The sum of the table.</summary>
    public int Planned => Units.Sum(unit => unit.Planned);

    /// <summary>Stations that stand; what a unit built beyond its number makes up for nobody else.</summary>
    public int Built => Units.Sum(unit => Math.Min(unit.Built, unit.Planned));
}

/// <summary>A row of it.</summary>
/// <param name="Unit">The union's short name.</param>
/// <param name="Planned">Its number.</param>
/// <param name="Built">How many stand.</param>
public sealed record BuiltByUnit(string Unit, int Planned, int Built);
