using Eap.Organizations.Directory;

namespace Eap.Organizations.Editing;

/// <summary>A new organisation.</summary>
public sealed record NewOrganization
{
    /// <summary>The organisation above; null only for kinds that may stand at the top.</summary>
    public required string? ParentId { get; init; }

    /// <summary>Its code; empty: one is made.</summary>
    public required string? Code { get; init; }

    /// <summary>What it is.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Full name.</summary>
    public required string? Name { get; init; }

    /// <summary>Short name; empty: the full name.</summary>
    public required string? ShortName { get; init; }

    /// <summary>First day of the name; null: always.</summary>
    public DateOnly? ValidFrom { get; init; }
}

/// <summary>Changed particulars of an organisation; names and parent have requests of their own.</summary>
public sealed record OrganizationChange
{
    /// <summary>Whose.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The revision the person saw.</summary>
    public required int Revision { get; init; }

    /// <summary>Its code.</summary>
    public required string? Code { get; init; }

    /// <summary>What it is.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Place among its siblings.</summary>
    public required int Position { get; init; }
}

/// <summary>A new name from a day on.</summary>
public sealed record OrganizationRename(string OrganizationId, int Revision, string? Name, string? ShortName, DateOnly From);

/// <summary>A name written wrongly; its days stay.</summary>
public sealed record OrganizationNameCorrection(string OrganizationId, int Revision, long NameId, string? Name, string? ShortName);

/// <summary>Facts of one year; all three null removes the year.</summary>
public sealed record OrganizationFacts(string OrganizationId, int Year, int? Workers, int? Members, int? Women);
