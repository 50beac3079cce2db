namespace Eap.Stations.Inspection;

/// <summary>
/// Who may visit whom (Q23: a third party). Plain rules over paths of the tree of unions: they know no database. Related is whoever holds a role at the unit,
/// at a union above it up to the city itself, or below it, and whoever is declared as belonging to one of these. Only the role of inspector relates to nobody above
/// the unit: the whole city is their field. Who handles applications or decides acceptance, wherever that is, inspects nobody.
/// </summary>
public static class InspectorRules
{
    /// <summary>Why this inspector may not visit this unit, in Chinese; null when nothing stands against it.</summary>
    public static string? Refuse(InspectorFacts inspector, VisitedUnit unit)
    {
        if (!inspector.IsEnabled) return $"{inspector.Name}的账号已停用。";
        if (!inspector.MayInspect) return $"{inspector.Name}没有这一片的检查员角色。";
        if (inspector.Handles) return $"{inspector.Name}自己办申报或者验收，不是第三方。";
        foreach (var tie in inspector.Ties)
            if (!unit.CityPaths.Contains(tie.Path) && Relates(tie.Path, unit)) return $"{inspector.Name}申明过与{tie.UnitName}有关系，要回避。";
        foreach (var role in inspector.Roles)
            // A role of inspector above the unit is the field they work in; at the unit itself it is still a role there.
            if (Relates(role.Path, unit) && !(role.IsInspector && role.Path != unit.Path && IsWithin(unit.Path, role.Path))) return $"{inspector.Name}在{role.UnitName}有职务，要回避。";
        return null;
    }

    /// <summary>A union at this path has to do with the unit: it is the unit, stands above it or below it.</summary>
    public static bool Relates(string path, VisitedUnit unit) => IsWithin(unit.Path, path) || IsWithin(path, unit.Path);

    private static bool IsWithin(string path, string above) => path.StartsWith(above, StringComparison.Ordinal);
}
