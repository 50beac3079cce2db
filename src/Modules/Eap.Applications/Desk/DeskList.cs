using Eap.Applications.Forms;
using Eap.Organizations.Directory;

namespace Eap.Applications.Desk;

/// <summary>A page of the queue.</summary>
public sealed record DeskList
{
    /// <summary>The filters.</summary>
    public required DeskQuery Query { get; init; }

    /// <summary>The applications: by place in the queue, the first filed first.</summary>
    public required IReadOnlyList<DeskRow> Rows { get; init; }

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>There is a further page.</summary>
    public bool HasMore { get; init; }

    /// <summary>Forms to filter by.</summary>
    public required IReadOnlyList<ApplicationForm> Forms { get; init; }

    /// <summary>Organisations to filter by.</summary>
    public required OrganizationTree Organizations { get; init; }

    /// <summary>The person may file for units below.</summary>
    public bool MayFile { get; init; }

    /// <summary>The person may take lists out of the site.</summary>
    public bool MayExport { get; init; }

    /// <summary>Now, UTC.</summary>
    public required DateTime NowUtc { get; init; }
}
