using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Types;

/// <summary>The page for a new type.</summary>
/// <param name="Form">What is shown.</param>
/// <param name="Errors">What is wrong.</param>
public sealed record NewTypePage(NewTypeForm Form, IReadOnlyList<ContentError> Errors)
{
    /// <summary>What is wrong at a field; null when it is right.</summary>
    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
