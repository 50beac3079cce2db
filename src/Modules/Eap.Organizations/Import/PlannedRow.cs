using Eap.Organizations.Directory;

namespace Eap.Organizations.Import;

/// <summary>What a line of the file would become, or every reason why it cannot.</summary>
public sealed class PlannedRow(ImportRow source)
{
    private readonly List<string> _problems = [];

    /// <summary>The line as typed.</summary>
    public ImportRow Source { get; } = source;

    /// <summary>Reasons, in Chinese; empty when the line will do.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Full name as it will be kept.</summary>
    public string Name { get; init; } = "";

    /// <summary>Short name as it will be kept.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Code as it will be kept; empty: one is made.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its kind; null when it cannot be read.</summary>
    public OrganizationKind? Kind { get; init; }

    /// <summary>Parent among the organisations of the site.</summary>
    public Organization? Parent { get; internal set; }

    /// <summary>Parent among the lines of the file.</summary>
    public PlannedRow? ParentRow { get; internal set; }

    /// <summary>Facts to store with it; null when the line has none.</summary>
    public (int Year, int? Workers, int? Members, int? Women)? Facts { get; internal set; }

    internal void Reject(string problem)
    {
        if (!_problems.Contains(problem)) _problems.Add(problem);
    }
}
