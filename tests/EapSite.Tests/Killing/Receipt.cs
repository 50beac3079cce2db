using Eap.Testing;

namespace EapSite.Tests.Killing;

/// <summary>What a clerk was shown.</summary>
/// <param name="ContentItemId">The application.</param>
/// <param name="Number">The number on the receipt.</param>
/// <param name="Hash">The content hash on it.</param>
internal sealed record Receipt(string ContentItemId, string Number, string Hash)
{
    /// <summary>Reads the page.</summary>
    public static Receipt Read(SitePage page) => new(page.ShouldBeOk().Url.AbsolutePath.Split('/')[2], page.Text(".receipt-number"), page.Text(".hash"));
}
