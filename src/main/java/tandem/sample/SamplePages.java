package tandem.sample;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.access.FirstPerson;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;

/// One click takes the sample out. Only people of its companies may: to everybody else it does not
/// exist.
@Controller
class SamplePages {
  private final SampleCompanies companies;
  private final SampleRemoval removal;
  private final FirstPerson firstPerson;

  SamplePages(SampleCompanies companies, SampleRemoval removal, FirstPerson firstPerson) {
    this.companies = companies;
    this.removal = removal;
    this.firstPerson = firstPerson;
  }

  @PostMapping("/sample/removal")
  String remove(@SignedIn Member member) {
    if (!companies.has(member)) {
      throw new NotFound("sample");
    }
    removal.remove();
    return "redirect:" + firstPerson.way().orElse("/sign-in");
  }
}
