using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Tests;

/// <summary>The texts as they stand in the code, for tests without a site.</summary>
internal sealed class Words<T> : IStringLocalizer<T>
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
