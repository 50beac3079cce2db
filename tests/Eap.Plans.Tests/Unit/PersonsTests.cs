using System.Reflection;
using Eap.Plans.Metrics;

namespace Eap.Plans.Tests.Unit;

public sealed class PersonsTests
{
    [Fact]
    public void PersonsAndPersonTimes_HaveNothingThatTurnsOneIntoTheOther()
    {
        var operators = new[] { typeof(Persons), typeof(PersonTimes) }.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name.StartsWith("op_", StringComparison.Ordinal))).ToList();

        Assert.Equal(2, operators.Count(method => method.Name == "op_Addition"));
        Assert.All(operators, method => Assert.Single(method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.Name == "op_Addition" ? method.ReturnType : method.GetParameters()[0].ParameterType).Distinct()));
        Assert.DoesNotContain(operators, method => method.Name is "op_Implicit" or "op_Explicit");
    }

    [Fact]
    public void Words_OfBoth_Differ() => Assert.Equal(("34人", "34人次"), (new Persons(34).ToString(), new PersonTimes(34).ToString()));
}
