using System.Text.Json.Serialization;

namespace Eap.Plans.Rules;

/// <summary>What a station is measured by: tiers or classes with their checks. It is versioned with the plan; a decision keeps the version it was made under (R35).</summary>
/// <param name="Code">Its stable name: <see cref="Stations"/>.</param>
/// <param name="Title">For people: 职工心理健康服务站设置及管理参考标准（试行）.</param>
/// <param name="Clause">Id of the clause.</param>
/// <param name="IsCumulative">True: a tier needs all checks of the tiers below it (R34). False: classes side by side.</param>
public sealed record PlanStandard(string Code, string Title, string Clause, bool IsCumulative)
{
    /// <summary>Standard of the stations: five tiers in Rizhao, centre, station and room in Qingdao. Neither maps to the other (7.9).</summary>
    public const string Stations = nameof(Stations);

    /// <summary>六有 (R16).</summary>
    public const string SixHaves = nameof(SixHaves);

    /// <summary>The tiers, lowest first; classes in the notice's order.</summary>
    public IReadOnlyList<StandardTier> Tiers { get; init; } = [];

    /// <summary>待录入: the notice does not hold its checks and nobody has entered them.</summary>
    [JsonIgnore]
    public bool IsPending => Tiers.All(tier => tier.Checks.Count == 0);

    /// <summary>All checks, in the order of the notice.</summary>
    [JsonIgnore]
    public IEnumerable<StandardCheck> Checks => Tiers.SelectMany(tier => tier.Checks);

    /// <summary>The tier of this code.</summary>
    public StandardTier? Tier(string? code) => Tiers.FirstOrDefault(tier => tier.Code == code);

    /// <summary>The tier people call so: 完备1型, 完备I型 and 完备Ⅰ型 are one. Null when none is called so.</summary>
    public StandardTier? Named(string? name) => Tiers.FirstOrDefault(tier => tier.IsNamed(name));
}
