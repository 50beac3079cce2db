using Eap.Plans.Facts;
using Eap.Plans.Metrics;

namespace Eap.Plans.Tests.Unit;

/// <summary>The service rate (Q37): 0 to 100 %, of people.</summary>
public sealed class ServiceRateTests
{
    [Theory]
    [InlineData(0, 10, "0%", false)]
    [InlineData(9, 10, "90%", true)]
    [InlineData(8999, 10_000, "89.9%", false)]
    [InlineData(10, 10, "100%", true)]
    public void Rate_OfPeopleOverWorkers_IsCutNotRounded(int served, int workers, string words, bool reaches)
    {
        var rate = ServiceRate.Of(new Persons(served), new Persons(workers))!.Value;

        Assert.Equal((words, reaches), (rate.ToString(), rate.Reaches(90)));
    }

    // 312 % from visits: more people than work there are no rate, nor is anything over nobody.
    [Theory]
    [InlineData(312, 100)]
    [InlineData(1, 0)]
    [InlineData(-1, 10)]
    public void Rate_OfNumbersThatCannotBe_IsNone(int served, int workers) => Assert.Null(ServiceRate.Of(new Persons(served), new Persons(workers)));

    [Fact]
    public void Rate_WithoutWorkers_IsNone() => Assert.Null(ServiceRate.Of(new Persons(5), null));

    [Fact]
    public void Rates_Together_WeighUnitsByTheirWorkers() =>
        Assert.Equal("50.9%", ServiceRate.Together([ServiceRate.Of(new Persons(10), new Persons(10))!.Value, ServiceRate.Of(new Persons(50), new Persons(108))!.Value])!.Value.ToString());

    // Visits cannot be given to it at all: there is no way from one type to the other.
    [Fact]
    public void Visits_AreNotPeople() => Assert.DoesNotContain(typeof(ServiceRate).GetMethods().Concat(typeof(Persons).GetMethods()), method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(PersonTimes)));
}
