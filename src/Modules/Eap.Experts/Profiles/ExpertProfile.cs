using Eap.Contents.Model;

namespace Eap.Experts.Profiles;

/// <summary>An expert as lists and choices need them, without contacts.</summary>
public sealed record ExpertProfile
{
    /// <summary>The item.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the profile belongs.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>In the pool; false: taken out for now.</summary>
    public required bool IsInPool { get; init; }

    /// <summary>Everything else.</summary>
    public required ExpertPart Part { get; init; }

    /// <summary>Employer and title in one line; null when neither is known.</summary>
    public string? Position => string.Join("，", new[] { Part.Employer.Text, Part.Title.Text }.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } line ? line : null;

    /// <summary>The services by their Chinese names.</summary>
    public IEnumerable<string> Services => Part.ServiceTypes.Values.Select(ServiceTypes.Title);

    /// <summary>From an item.</summary>
    public static ExpertProfile Of(ContentItem item) => new()
    {
        Id = item.ContentItemId, Name = item.DisplayText, OrganizationId = item.OrganizationId, IsInPool = item.Published, Part = item.GetOrCreate<ExpertPart>(),
    };
}
