using Microsoft.AspNetCore.Mvc.Rendering;

namespace Eap.Media.Admin;

/// <summary>The upload page.</summary>
/// <param name="Organizations">Whose the files may be.</param>
/// <param name="OrganizationId">The one chosen.</param>
public sealed record MediaUploadPage(IReadOnlyList<SelectListItem> Organizations, string OrganizationId);
