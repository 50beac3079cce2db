using Eap.Organizations.Directory;
using Eap.Organizations.Editing;

namespace Eap.Organizations.Import;

/// <summary>
/// Checks every line of an import against the site's tree and against the other lines, and says all reasons at once. A parent may be a line
/// further down. Pure: the same answer for preview and import.
/// </summary>
public sealed class ImportPlan
{
    /// <summary>Most lines of one file.</summary>
    public const int MostRows = 10_000;

    // A path holds 512 characters, 27 for each level.
    private const int DeepestLevel = 18;
    private readonly ILookup<string, Organization> _existingByName;
    private readonly Dictionary<string, Organization> _existingByCode;
    private readonly ILookup<string, PlannedRow> _rowsByName;
    private readonly ILookup<string, PlannedRow> _rowsByCode;

    private ImportPlan(IReadOnlyList<ImportRow> rows, IReadOnlyCollection<Organization> existing, Func<Organization?, bool> mayAddBelow)
    {
        Rows = [.. rows.Select(Read)];
        _existingByCode = existing.ToDictionary(organization => organization.Code);
        _existingByName = existing.ToLookup(organization => OrganizationText.Key(organization.Name));
        _rowsByName = Rows.ToLookup(row => OrganizationText.Key(row.Name));
        _rowsByCode = Rows.Where(row => row.Code.Length > 0).ToLookup(row => row.Code);
        foreach (var row in Rows) CheckAlone(row);
        foreach (var row in Rows) FindParent(row);
        var ordered = Rows.Where(row => !Loops(row)).ToList();
        foreach (var row in ordered.Where(row => row.ParentRow is null && row.Problems.Count == 0)) CheckAccess(row, mayAddBelow);
        CheckSiblings(existing);
        // A line below a bad line cannot stand either; walk down until nothing changes.
        while (Rows.Any(row => row.Problems.Count == 0 && row.ParentRow is { Problems.Count: > 0 }))
            foreach (var row in Rows.Where(row => row.Problems.Count == 0 && row.ParentRow is { Problems.Count: > 0 }))
                row.Reject($"上级在第 {row.ParentRow!.Source.Number} 行，那一行有问题。");
    }

    /// <summary>The lines, in the order of the file.</summary>
    public IReadOnlyList<PlannedRow> Rows { get; }

    /// <summary>True when every line will do; only then is anything imported.</summary>
    public bool IsClean => Rows.Count > 0 && Rows.All(row => row.Problems.Count == 0);

    /// <summary>Checks the lines.</summary>
    /// <param name="rows">Lines as typed.</param>
    /// <param name="existing">All organisations of the site.</param>
    /// <param name="mayAddBelow">Whether the person may add organisations below this one; null asks for the top.</param>
    public static ImportPlan Make(IReadOnlyList<ImportRow> rows, IReadOnlyCollection<Organization> existing, Func<Organization?, bool> mayAddBelow) => new(rows, existing, mayAddBelow);

    /// <summary>The lines with every parent before its children.</summary>
    public IEnumerable<PlannedRow> ParentsFirst() => Rows.OrderBy(Level);

    private static PlannedRow Read(ImportRow source)
    {
        var (name, shortName) = (OrganizationText.Name(source.Name), OrganizationText.Name(source.ShortName));
        return new PlannedRow(source)
        {
            Name = name, ShortName = shortName.Length > 0 ? shortName : name, Code = OrganizationText.Code(source.Code), Kind = OrganizationKinds.Parse(source.Kind),
        };
    }

    private void CheckAlone(PlannedRow row)
    {
        if (row.Name.Length == 0) row.Reject("没有名称。");
        if (row.Name.Length > OrganizationText.NameLength) row.Reject($"名称超过 {OrganizationText.NameLength} 个字。");
        if (row.ShortName.Length > OrganizationText.ShortNameLength) row.Reject($"简称（不填时同名称）超过 {OrganizationText.ShortNameLength} 个字。");
        if (row.Kind is null) row.Reject(string.IsNullOrWhiteSpace(row.Source.Kind) ? "没有类型。" : $"类型“{row.Source.Kind}”不在类型表里。");
        if (row.Kind == OrganizationKind.MunicipalFederation) row.Reject("市总工会不能导入，一个站点只有一个。");
        CheckCode(row);
        CheckFacts(row);
    }

    private void CheckCode(PlannedRow row)
    {
        if (row.Code.Length == 0) return;
        if (!OrganizationText.IsCode(row.Code)) row.Reject("编码只用 2 到 64 个小写字母、数字和连字符，首尾是字母或数字。");
        else if (_existingByCode.TryGetValue(row.Code, out var holder)) row.Reject($"编码已被“{holder.Name}”使用。");
        else if (_rowsByCode[row.Code].First() is var first && first != row) row.Reject($"编码与第 {first.Source.Number} 行相同。");
    }

    private static void CheckFacts(PlannedRow row)
    {
        var (source, counts) = (row.Source, new int?[3]);
        foreach (var (index, text) in new[] { source.Workers, source.Members, source.Women }.Index())
            if (!FactRules.TryRead(text, out counts[index])) row.Reject($"人数“{text}”不是整数。");
        if (!FactRules.TryRead(source.Year, out var year)) row.Reject($"年份“{source.Year}”不是四位数。");
        else if (year is null && counts.Any(count => count is not null)) row.Reject("填了人数，没填年份。");
        else if (year is { } given && counts.Any(count => count is not null))
        {
            if (FactRules.Check(given, counts[0], counts[1], counts[2]) is { } wrong) row.Reject(wrong.Problem);
            row.Facts = (given, counts[0], counts[1], counts[2]);
        }
    }

    private void FindParent(PlannedRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Source.Parent))
        {
            if (row.Kind is not { } kind || !OrganizationKinds.MayBeTop(kind)) row.Reject("没有上级。");
            return;
        }

        var (code, key) = (OrganizationText.Code(row.Source.Parent), OrganizationText.Key(row.Source.Parent));
        if (_existingByCode.TryGetValue(code, out var existing)) row.Parent = existing;
        else if (_rowsByCode[code].FirstOrDefault() is { } line) row.ParentRow = line;
        else
        {
            var (here, lines) = (_existingByName[key].Where(organization => organization.IsActive).ToList(), _rowsByName[key].ToList());
            if (here.Count + lines.Count == 0) row.Reject($"找不到上级“{row.Source.Parent}”。");
            else if (here.Count + lines.Count > 1) row.Reject($"上级“{row.Source.Parent}”不止一个，请填编码。");
            else (row.Parent, row.ParentRow) = (here.FirstOrDefault(), lines.FirstOrDefault());
        }

        if (row.Parent is { IsActive: false } inactive) row.Reject($"上级“{inactive.Name}”已停用。");
    }

    private static bool Loops(PlannedRow row)
    {
        var seen = new HashSet<PlannedRow> { row };
        for (var above = row.ParentRow; above is not null; above = above.ParentRow)
        {
            if (above == row) row.Reject("上级绕了一圈又回到这一行。");
            if (!seen.Add(above)) return true;
        }

        var top = seen.Last().Parent?.Path.Count('/') - 1 ?? 0;
        if (top + seen.Count > DeepestLevel) row.Reject("层级太深了。");
        return false;
    }

    private static void CheckAccess(PlannedRow row, Func<Organization?, bool> mayAddBelow)
    {
        if (!mayAddBelow(row.Parent)) row.Reject(row.Parent is null ? "您不能新建没有上级的组织。" : $"您不能在“{row.Parent.Name}”下面新建组织。");
    }

    private void CheckSiblings(IReadOnlyCollection<Organization> existing)
    {
        var taken = existing.Where(organization => organization.IsActive).Select(organization => (organization.ParentId, Key: OrganizationText.Key(organization.Name))).ToHashSet();
        var lines = new Dictionary<(object?, string), PlannedRow>();
        foreach (var row in Rows.Where(row => row.Name.Length > 0))
        {
            var key = OrganizationText.Key(row.Name);
            if (row.ParentRow is null && taken.Contains((row.Parent?.OrganizationId, key))) row.Reject($"同一上级下已有“{row.Name}”。");
            var place = ((object?)row.ParentRow ?? row.Parent, key);
            if (!lines.TryAdd(place, row)) row.Reject($"与第 {lines[place].Source.Number} 行同名、同上级。");
        }
    }

    private static int Level(PlannedRow row)
    {
        var level = 0;
        for (var above = row.ParentRow; above is not null && level <= DeepestLevel; above = above.ParentRow) level++;
        return level;
    }
}
