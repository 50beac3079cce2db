using Microsoft.AspNetCore.Http;

namespace Eap.Contents.Admin;

/// <summary>What a person sent from the editor.</summary>
public sealed record EditDraft
{
    /// <summary>The item; made when the form was opened, so that sending it twice makes one.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Its type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Where a new item shall belong; ignored for one that exists.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The version the person saw; null for a new item.</summary>
    public string? ExpectedVersionId { get; init; }

    /// <summary>The fields.</summary>
    public required IFormCollection Form { get; init; }

    /// <summary>Publish it too.</summary>
    public bool Publish { get; init; }

    /// <summary>Hand it in for review too.</summary>
    public bool Submit { get; init; }
}
