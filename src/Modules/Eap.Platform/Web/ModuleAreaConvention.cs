using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Eap.Platform.Web;

// A controller's area is its module, so that its views are found under /Eap.Articles/Views.
internal sealed class ModuleAreaConvention : IControllerModelConvention
{
    public void Apply(ControllerModel controller) => controller.RouteValues.TryAdd("area", controller.ControllerType.Assembly.GetName().Name);
}
