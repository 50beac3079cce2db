using System.Xml.Linq;
using Eap.Platform.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Web.DataProtection;

// The framework asks synchronously, at start and every few weeks.
internal sealed class DatabaseXmlRepository(IServiceScopeFactory scopes, UnitOfWork work) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        return [.. db.Set<DataProtectionKey>().OrderBy(key => key.Id).Select(key => key.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) => work.RunAsync(unit =>
    {
        unit.Db.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();
}
