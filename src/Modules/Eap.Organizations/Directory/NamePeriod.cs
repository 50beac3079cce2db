namespace Eap.Organizations.Directory;

/// <summary>A full and a short name and the days they hold, both ends included; null ends are open.</summary>
public sealed record NamePeriod(string Name, string ShortName, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>True when the name holds on that day.</summary>
    public bool Covers(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);

    /// <summary>
    /// The name of that day. A day no period covers (before the first one known, or in a gap) gets the period nearest before it, or the first:
    /// a page about 2005 shows the oldest name on record rather than none.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no period at all.</exception>
    public static NamePeriod On(IEnumerable<NamePeriod> periods, DateOnly day)
    {
        var ordered = periods.OrderBy(period => period.ValidFrom ?? DateOnly.MinValue).ToList();
        return ordered.FirstOrDefault(period => period.Covers(day)) ?? ordered.LastOrDefault(period => period.ValidFrom <= day) ?? ordered.First();
    }

    /// <summary>What is wrong with the periods of one organisation, in Chinese; null when nothing is.</summary>
    public static string? Check(IReadOnlyCollection<NamePeriod> periods)
    {
        if (periods.Count == 0) return "至少要有一个名称。";
        if (periods.FirstOrDefault(period => period.ValidFrom > period.ValidTo) is { } reversed) return $"“{reversed.Name}”的开始日期晚于结束日期。";
        var ordered = periods.OrderBy(period => period.ValidFrom ?? DateOnly.MinValue).ToList();
        for (var i = 1; i < ordered.Count; i++)
            if ((ordered[i - 1].ValidTo ?? DateOnly.MaxValue) >= (ordered[i].ValidFrom ?? DateOnly.MinValue))
                return $"“{ordered[i - 1].Name}”和“{ordered[i].Name}”的使用日期重叠。";
        return null;
    }
}
